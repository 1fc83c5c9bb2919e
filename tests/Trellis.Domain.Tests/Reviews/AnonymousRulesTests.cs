using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public sealed class AnonymousRulesTests
{
    private static readonly Id<Person> Maya = Looks.Person(1);

    private static readonly Dictionary<Id<Item>, int> Scales = new() { [Looks.Item(0)] = 3, [Looks.Item(1)] = 3 };

    private static AnonymousAnswer Answer(int writer, string levels, params (AnonymousField, string)[] texts) =>
        new(
            Looks.Person(writer),
            Enumerable
                .Range(0, levels.Length)
                .Where(i => levels[i] != '-')
                .ToDictionary(Looks.Item, i => levels[i] - '0'),
            texts
        );

    private static AnonymousRelease? Release(int asked, params AnonymousAnswer[] answers) =>
        AnonymousRules.Release(Maya, asked, Scales, answers, [], _ => 0)?.Release;

    private static string Counts(AnonymousRelease? release) =>
        string.Join(' ', release!.Counts.Select(r => Looks.See(r.Counts)));

    [Fact]
    public void Nothing_is_released_where_fewer_than_four_were_asked_or_answered()
    {
        AnonymousAnswer[] four = [.. "1232".Select((level, i) => Answer(10 + i, $"{level}-"))];
        Release(4, four).ShouldNotBeNull();
        Release(3, four).ShouldBeNull();
        Release(6, four[..3]).ShouldBeNull();
    }

    [Fact]
    public void A_row_that_is_all_equal_looks_like_one_with_few_levels()
    {
        var few = Release(5, Answer(10, "12"), Answer(11, "12"), Answer(12, "22"), Answer(13, "3-"), Answer(14, "--"));
        var equal = Release(
            5,
            Answer(10, "12"),
            Answer(11, "12"),
            Answer(12, "22"),
            Answer(13, "32"),
            Answer(14, "--")
        );
        Counts(few).ShouldBe("2,1,1 -");
        Counts(equal).ShouldBe("2,1,1 -");
    }

    [Fact]
    public void Texts_are_in_the_order_of_the_shuffle_whoever_sent_them_first()
    {
        AnonymousAnswer[] answers =
        [
            Answer(10, "1", (AnonymousField.KeepDoing, "b"), (AnonymousField.Competency, "x")),
            Answer(11, "2", (AnonymousField.KeepDoing, " a "), (AnonymousField.Competency, "  ")),
            Answer(12, "2", (AnonymousField.KeepDoing, "c")),
            Answer(13, "2"),
        ];
        var texts = Release(4, answers)!.Texts;
        texts.Keys.ShouldBe([AnonymousField.Competency, AnonymousField.KeepDoing]);
        texts[AnonymousField.Competency].ShouldBe(["x"]);
        texts[AnonymousField.KeepDoing].ShouldBe(["b", "c", "a"]); // a, b, c with the last two draws at 0
        Release(4, [.. answers.Reverse()])!.Texts[AnonymousField.KeepDoing].ShouldBe(["b", "c", "a"]);
    }

    [Fact]
    public void Every_order_comes_of_as_many_draws_as_any_other()
    {
        var orders =
            from first in Enumerable.Range(0, 3)
            from second in Enumerable.Range(0, 2)
            let draws = new Queue<int>([first, second])
            select string.Concat(
                AnonymousRules
                    .Release(
                        Maya,
                        4,
                        Scales,
                        [
                            .. "abc".Select((text, i) => Answer(10 + i, "", (AnonymousField.Suggestion, $"{text}"))),
                            Answer(14, ""),
                        ],
                        [],
                        below =>
                        {
                            draws.Peek().ShouldBeLessThan(below);
                            return draws.Dequeue();
                        }
                    )!
                    .Value.Release.Texts[AnonymousField.Suggestion]
            );
        orders.Order().ShouldBe(["abc", "acb", "bac", "bca", "cab", "cba"]);
    }

    /// <summary>Fields of a release, written down by hand, so that a new one is thought about.</summary>
    [Fact]
    public void A_release_has_no_place_for_names_times_or_what_was_worked_on()
    {
        typeof(AnonymousRelease).GetProperties().Select(p => p.Name).Order().ShouldBe(["Counts", "Texts"]);
        typeof(AnonymousRelease.Row).GetProperties().Select(p => p.Name).Order().ShouldBe(["Counts", "Item"]);
        Enum.GetNames<AnonymousField>().ShouldBe(["Competency", "KeepDoing", "Suggestion"]);
    }

    [Fact]
    public void The_same_writers_are_not_counted_in_another_year_and_their_texts_are_read()
    {
        AnonymousAnswer[] first = [.. "1232".Select((level, i) => Answer(10 + i, $"{level}-"))];
        var kept = AnonymousRules.Release(Maya, 4, Scales, first, [], _ => 0)!.Value.Kept;
        AnonymousAnswer[] second = [.. first.Skip(1), Answer(20, "1-", (AnonymousField.Suggestion, "Rest."))];
        var again = AnonymousRules.Release(Maya, 4, Scales, second, kept, _ => 0)!.Value.Release;
        Counts(again).ShouldBe("- -");
        again.Texts[AnonymousField.Suggestion].ShouldBe(["Rest."]);
    }

    /// <summary>
    /// Over writers who come and go between years, and may leave levels out, nobody’s level is found: each case is tried
    /// with every assignment of levels, 3 standing for none.
    /// </summary>
    [Theory]
    [InlineData("1111")]
    [InlineData("11111 11110")]
    [InlineData("111100 111111 001111")]
    [InlineData("1111000 1111110 0001111")]
    [InlineData("11110000 11111111")]
    [InlineData("111 111")]
    public void Nobody_is_found_in_what_is_released_over_the_years(string years) =>
        Learned(years, CountLimits.Anonymous).ShouldBeNull();

    [Theory]
    [InlineData("1111", nameof(CountLimits.WithholdsEqual))]
    [InlineData("11111 11110", nameof(CountLimits.Remembers))]
    [InlineData("11110000 11111111", nameof(CountLimits.RetiresWithheld))]
    [InlineData("1", nameof(CountLimits.People))]
    public void Each_part_of_it_is_needed(string years, string without) =>
        Learned(
                years,
                without switch
                {
                    nameof(CountLimits.WithholdsEqual) => CountLimits.Anonymous with { WithholdsEqual = false },
                    nameof(CountLimits.Remembers) => CountLimits.Anonymous with { Remembers = false },
                    nameof(CountLimits.RetiresWithheld) => CountLimits.Anonymous with { RetiresWithheld = false },
                    _ => CountLimits.Anonymous with { People = 1, WithholdsEqual = false },
                }
            )
            .ShouldNotBeNull();

    /// <summary>What the person learns from all releases about them; in each year, a digit for each writer.</summary>
    private static string? Learned(string years, CountLimits limits)
    {
        var writers = years.Split(' ');
        var scale = new Dictionary<Id<Item>, int> { [Looks.Item(0)] = 2 };
        return Adversary.Learns(
            writers[0].Length,
            3,
            [],
            world =>
            {
                List<KeptRow> kept = [];
                List<string> seen = [];
                foreach (var year in writers)
                {
                    AnonymousAnswer[] answers =
                    [
                        .. Enumerable
                            .Range(0, year.Length)
                            .Where(w => year[w] == '1')
                            .Select(w => Answer(w, world[w] == 3 ? "-" : $"{world[w]}")),
                    ];
                    var release = AnonymousRules.Release(Maya, answers.Length, scale, answers, kept, _ => 0, limits);
                    seen.Add(release is null ? "none" : Counts(release.Value.Release));
                    kept.AddRange(release?.Kept ?? []);
                }
                return string.Join('/', seen);
            }
        );
    }
}
