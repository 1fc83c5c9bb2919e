namespace Trellis.Domain.Tests.Frameworks;

public sealed class KeyAdoptionTests
{
    private static FrameworkContent G => A.Garden;

    private static FrameworkContent Adopt(FrameworkContent incoming, params UsedKey[] retired) =>
        KeyAdoption.Adopt(incoming, A.Garden, retired);

    private static IEnumerable<string> Items(FrameworkContent content) => content.Competencies.Select(c => c.Key);

    [Fact]
    public void The_same_framework_under_other_keys_gets_the_known_keys_back() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                content =>
                {
                    var adopted = KeyAdoption.Adopt(Foreignly(content), content, []);
                    return ContentFacts.Compare(content, adopted).IsSame;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_adopted_is_free_of_faults_whatever_was_known_before() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                SomeContent.Arbitrary,
                (known, incoming) => ContentRules.Check(KeyAdoption.Adopt(Foreignly(incoming), known, [])).Count == 0
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_competency_under_another_name_with_the_same_texts_is_the_same() =>
        Items(Adopt(G.With("delivery", c => c with { Key = "shipping", Name = "Shipping" }) with { Roles = [] }))
            .ShouldBe(["delivery", "listening", "pruning"]);

    [Fact]
    public void A_competency_under_another_name_with_other_texts_is_new() =>
        Items(
                Adopt(
                    G.With(
                        "delivery",
                        c =>
                            c with
                            {
                                Key = "shipping",
                                Name = "Shipping",
                                Descriptors = [new(1, Track.Individual, "Ships.")],
                            }
                    ) with
                    {
                        Roles = [],
                    }
                )
            )
            .ShouldBe(["shipping", "listening", "pruning"]);

    [Fact]
    public void An_identifier_is_surer_than_a_name()
    {
        var known = G.With("delivery", c => c with { External = new("id-1") });
        var incoming = known
            .With("delivery", c => c with { Key = "a", Name = "Listening" })
            .With("listening", c => c with { Key = "b", Name = "Delivery" }) with
        {
            Roles = [],
        };
        KeyAdoption
            .Adopt(incoming, known, [])
            .Competencies.Select(c => (c.Key, c.Name))
            .ShouldBe(
                [("delivery", "Listening"), ("listening", "Delivery"), ("pruning", "Pruning")],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_role_that_moved_to_another_family_keeps_its_key_and_those_of_its_positions()
    {
        var adopted = Adopt(Foreignly(G with { Roles = [G.Roles[0] with { Family = "soil" }, G.Roles[1]] }));
        adopted
            .Roles.Select(r => (r.Key, r.Family))
            .ShouldBe([("grower", "soil"), ("digger", "soil")], ignoreOrder: true);
        adopted
            .Positions.Select(p => p.Position.Key)
            .ShouldBe(["grower-junior", "grower-senior", "digger-digger"], ignoreOrder: true);
    }

    [Fact]
    public void Two_roles_of_one_name_in_two_families_are_not_confused()
    {
        var known = G with { Roles = [.. G.Roles, new("grower-2", "Grower", "soil")] };
        KeyAdoption
            .Adopt(Foreignly(known), known, [])
            .Roles.Select(r => (r.Key, r.Family))
            .ShouldBe([("grower", "plants"), ("digger", "soil"), ("grower-2", "soil")]);
    }

    [Fact]
    public void What_is_retired_comes_back_to_its_key_by_its_name()
    {
        var incoming = G with { Competencies = [.. G.Competencies, new("weeding", "Weeding", "growth")] };
        Items(Adopt(incoming, new UsedKey(KeySpace.Item, "old-weeds", "WEEDING"))).ShouldContain("old-weeds");
        Items(Adopt(incoming, new UsedKey(KeySpace.Role, "old-weeds", "WEEDING"))).ShouldContain("weeding");
    }

    [Fact]
    public void What_is_new_never_takes_the_key_of_what_is_retired()
    {
        var incoming = G with { Competencies = [.. G.Competencies, new("weeding", "Weeding", "growth")] };
        Items(Adopt(incoming, new UsedKey(KeySpace.Item, "weeding", "Hoeing"))).ShouldContain("weeding-2");
    }

    [Fact]
    public void What_is_new_never_takes_the_key_of_what_is_known()
    {
        // Pruning goes, and something else comes whose slug is the same: not the same part.
        var incoming = G with
        {
            Competencies = [.. G.Competencies.Take(2), new("pruning", "Pruning!", "growth") { Description = "Other." }],
            Roles = [],
        };
        Items(Adopt(incoming)).ShouldBe(["delivery", "listening", "pruning-2"]);
    }

    /// <summary>
    /// The same content under keys that say nothing, as another system would send it: new objects, so that nothing is
    /// the same by reference.
    /// </summary>
    private static FrameworkContent Foreignly(FrameworkContent c)
    {
        static string K(string key) =>
            $"k-{key.GetHashCode(StringComparison.Ordinal) & 0xFFFFFF}-{key.Length}-{(int)key[0]}";
        return c with
        {
            Scales = [.. c.Scales.Select(s => s with { Key = K(s.Key) })],
            Categories = [.. c.Categories.Select(s => s with { Key = K(s.Key) })],
            Competencies =
            [
                .. c.Competencies.Select(x =>
                    x with
                    {
                        Key = K(x.Key),
                        Scale = K(x.Scale),
                        Category = x.Category is { } k ? K(k) : null,
                        Skills = [.. x.Skills.Select(s => s with { Key = K(s.Key) })],
                    }
                ),
            ],
            Families = [.. c.Families.Select(f => f with { Key = K(f.Key) })],
            Roles =
            [
                .. c.Roles.Select(r =>
                    r with
                    {
                        Key = K(r.Key),
                        Family = K(r.Family),
                        Positions =
                        [
                            .. r.Positions.Select(p =>
                                p with
                                {
                                    Key = K(p.Key),
                                    Expectations = [.. p.Expectations.Select(e => e with { Item = K(e.Item) })],
                                    Moves = [.. p.Moves.Select(m => m with { To = K(m.To) })],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
    }
}
