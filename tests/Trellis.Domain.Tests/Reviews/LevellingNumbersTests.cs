using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public sealed class LevellingNumbersTests
{
    private static readonly Id<Person> Outsider = Looks.Person(900);

    /// <summary>
    /// The people of a manager, from a number on, with a final level for each digit ("-" for none); all of them saw
    /// themselves a level lower, or at the lowest one, as their manager did.
    /// </summary>
    private static IEnumerable<ComparedFinal> Team(int manager, int first, string levels, int item = 0) =>
        levels.Select(
            (level, i) =>
                new ComparedFinal
                {
                    CycleId = Id<Cycle>.New(),
                    ReviewId = Id<Review>.New(),
                    PersonId = Looks.Person(first + i),
                    LeadId = Looks.Person(manager),
                    Levels =
                    [
                        new(
                            Looks.Item(item),
                            4,
                            level == '-' ? Rated.NoOpportunity : Rated.At(level - '0'),
                            level == '-' ? null : Math.Max(1, level - '0' - 1),
                            level == '-' ? null : level - '0'
                        ),
                    ],
                }
        );

    private static string Shown(Id<Person>? reader, params IReadOnlyList<ComparedFinal>[] sessions)
    {
        var numbers = LevellingNumbers.For(reader, sessions).Levels;
        return string.Join(
                "; ",
                numbers.Rows.OrderBy(r => r.Group.Value).Select(r => $"{r.People}: {Looks.See(r.Counts)}")
            ) + $" = {numbers.Totals[0].People}: {Looks.See(numbers.Totals[0].Counts)}";
    }

    private static IReadOnlyList<ComparedFinal> Session(params IEnumerable<ComparedFinal>[] teams) =>
        [.. teams.SelectMany(t => t)];

    [Fact]
    public void Counts_are_shown_by_manager_and_together() =>
        Shown(Outsider, Session(Team(1, 10, "1223"), Team(2, 20, "2344")))
            .ShouldBe("4: 1,2,1,0; 4: 0,1,1,2 = 8: 1,3,2,2");

    [Fact]
    public void Groups_of_two_and_groups_that_are_all_equal_look_the_same_and_are_in_no_total() =>
        Shown(Outsider, Session(Team(1, 10, "1223"), Team(2, 20, "23"), Team(3, 30, "3333")))
            .ShouldBe("4: 1,2,1,0; 2: -; 4: - = 4: 1,2,1,0");

    [Fact]
    public void A_level_that_could_not_be_seen_counts_in_the_group_and_in_no_level() =>
        Shown(Outsider, Session(Team(1, 10, "122-3"))).ShouldBe("5: 1,2,1,0 = 5: 1,2,1,0");

    [Fact]
    public void Nobody_is_shown_their_own_people_or_the_group_to_which_they_belong()
    {
        var session = Session(Team(1, 10, "1223"), Team(10, 20, "2344"), Team(2, 30, "1134"));
        Shown(Looks.Person(10), session).ShouldBe("4: -; 4: 2,0,1,1; 4: - = 4: 2,0,1,1");
        Shown(Looks.Person(1), session).ShouldBe("4: -; 4: 2,0,1,1; 4: 0,1,1,2 = 8: 2,1,2,3");
        Shown(null, session).ShouldBe("4: 1,2,1,0; 4: 2,0,1,1; 4: 0,1,1,2 = 12: 3,3,3,3");
    }

    [Fact]
    public void A_group_that_lost_one_is_not_shown_again_in_the_next_session()
    {
        var first = Session(Team(1, 10, "1223"), Team(2, 20, "2344"));
        var next = Session(Team(1, 10, "122"), Team(2, 60, "2234"));
        Shown(Outsider, next).ShouldBe("3: 1,2,0,0; 4: 0,2,1,1 = 7: 1,4,1,1");
        Shown(Outsider, first, next).ShouldBe("3: -; 4: 0,2,1,1 = 4: 0,2,1,1");
    }

    [Fact]
    public void Where_an_item_had_two_scales_the_longer_one_counts_for_all()
    {
        var longer = Team(2, 20, "2344").ToList().ConvertAll(f => Longer(f));
        Shown(Outsider, Session(Team(1, 10, "1223"), longer)).ShouldBe("4: 1,2,1,0,0; 4: 0,1,1,2,0 = 8: 1,3,2,2,0");

        static ComparedFinal Longer(ComparedFinal f) =>
            new()
            {
                CycleId = f.CycleId,
                ReviewId = f.ReviewId,
                PersonId = f.PersonId,
                LeadId = f.LeadId,
                Levels = [.. f.Levels.Select(l => l with { Scale = 5 })],
            };
    }

    [Fact]
    public void Agreement_is_of_the_two_views_and_not_of_the_final_level()
    {
        var numbers = LevellingNumbers.For(Outsider, [Session(Team(1, 10, "12234"), Team(2, 20, "233"))]);
        var (all, one) = (numbers.Agreements[0], numbers.Agreements[1]);
        numbers.Agreements.Count.ShouldBe(2, "three people have no agreement of their own");
        (all.Group, all.People, all.Agreement.Same, all.Agreement.WithinOne).ShouldBe((null, 5, 1, 5));
        (one.Group, one.People, one.Agreement.Pairs).ShouldBe((Looks.Person(1), 5, 5));
    }

    [Fact]
    public void Each_item_has_rows_of_its_own_and_only_of_whom_it_is_assessed()
    {
        var rows = LevellingNumbers
            .Rows(Session(Team(1, 10, "12"), Team(1, 20, "344", item: 1)), l => new(l.Final.Level))
            .OrderBy(r => r.Item.Value)
            .ToList();
        rows.Select(r => (r.Item, r.People.Count)).ShouldBe([(Looks.Item(0), 2), (Looks.Item(1), 3)]);
    }
}
