namespace Trellis.Domain.Tests.Frameworks;

public sealed class FrameworkDiffTests
{
    private static FrameworkContent G => A.Garden;

    /// <summary>Each kind of change, alone, and the one sentence that says it.</summary>
    private static readonly Dictionary<string, (FrameworkContent After, ChangeKind Kind, string Sentence)> Changes =
        new()
        {
            ["position renamed"] = (
                G.WithPosition("grower-junior", p => p with { Title = "Trainee" }),
                ChangeKind.Renamed,
                "Junior grower is now called Trainee."
            ),
            ["grade"] = (
                G.WithPosition("grower-junior", p => p with { Grade = 3 }),
                ChangeKind.Other,
                "Junior grower is now grade 3 (was 1)."
            ),
            ["grade comes"] = (
                G.WithPosition("digger-digger", p => p with { Grade = 3 }),
                ChangeKind.Other,
                "Digger now has a grade: 3."
            ),
            ["grade goes"] = (
                G.WithPosition("grower-junior", p => p with { Grade = null }),
                ChangeKind.Other,
                "Junior grower no longer has a grade (was 1)."
            ),
            ["track"] = (
                G.WithPosition("grower-junior", p => p with { Track = Track.Managerial }),
                ChangeKind.Other,
                "Junior grower is now on the managerial track (was individual contributor)."
            ),
            ["position reworded"] = (
                G.WithPosition("grower-junior", p => p with { Description = "New." }),
                ChangeKind.Reworded,
                "The description of Junior grower is reworded."
            ),
            ["level raised"] = (
                G.WithPosition("grower-senior", p => p with { Expectations = [new("delivery", 4, 4, 2)] }),
                ChangeKind.Level,
                "Senior grower now needs Expert in Delivery (was Proficient)."
            ),
            ["asks for more"] = (
                G.WithPosition("digger-digger", p => p with { Expectations = [new("pruning", 1)] }),
                ChangeKind.Level,
                "Digger now also needs Aware in Pruning."
            ),
            ["asks for a skill"] = (
                G.WithPosition("digger-digger", p => p with { Expectations = [new("estimating", 3)] }),
                ChangeKind.Level,
                "Digger now also needs level 3 in Estimating."
            ),
            ["no longer asks"] = (
                G.WithPosition("grower-senior", p => p with { Expectations = [] }),
                ChangeKind.Level,
                "Senior grower no longer needs Delivery (was Proficient)."
            ),
            ["hopes"] = (
                G.WithPosition(
                    "grower-junior",
                    p => p with { Expectations = [new("delivery", 2, 3), p.Expectations[1]] }
                ),
                ChangeKind.Other,
                "Junior grower now hopes for Proficient in Delivery, beyond Working."
            ),
            ["hopes no longer"] = (
                G.WithPosition("grower-senior", p => p with { Expectations = [new("delivery", 3, null, 2)] }),
                ChangeKind.Other,
                "Senior grower no longer hopes for more than Proficient in Delivery."
            ),
            ["weight"] = (
                G.WithPosition("grower-senior", p => p with { Expectations = [new("delivery", 3, 4, 3)] }),
                ChangeKind.Other,
                "Delivery now counts 3 times for Senior grower (was double)."
            ),
            ["move"] = (
                G.WithPosition("digger-digger", p => p with { Moves = [new("grower-junior", MoveKind.Lateral)] }),
                ChangeKind.Other,
                "Digger now leads to Junior grower (sideways move)."
            ),
            ["move gone"] = (
                G.WithPosition("grower-junior", p => p with { Moves = [] }),
                ChangeKind.Other,
                "Junior grower no longer leads to Senior grower."
            ),
            ["move of another kind"] = (
                G.WithPosition("grower-junior", p => p with { Moves = [new("grower-senior", MoveKind.TrackChange)] }),
                ChangeKind.Other,
                "The way from Junior grower to Senior grower is now a change of track (was a promotion)."
            ),
            ["position added"] = (
                G with
                {
                    Roles =
                    [
                        G.Roles[0],
                        G.Roles[1] with
                        {
                            Positions =
                            [
                                .. G.Roles[1].Positions,
                                new("digger-lead", "Lead") { Expectations = [new("pruning", 1)] },
                            ],
                        },
                    ],
                },
                ChangeKind.Added,
                "New position: Digger / Lead, asking for 1 thing."
            ),
            ["position retired"] = (
                G.Remove(PartKind.Position, "digger-digger").Value!,
                ChangeKind.Retired,
                "Digger / Digger is retired."
            ),
            ["position moved"] = (
                G.Put("digger", G.Roles[0].Positions[1]),
                ChangeKind.Moved,
                "Senior grower moves from the role Grower to Digger."
            ),
            ["positions reordered"] = (
                G.Shift(PartKind.Position, "grower-junior", 1),
                ChangeKind.Reordered,
                "The positions of Grower stand in another order."
            ),
            ["competency added"] = (
                G with
                {
                    Competencies =
                    [
                        .. G.Competencies,
                        new("weeding", "Weeding", "growth")
                        {
                            Category = "craft",
                            Texts = [new(1, Track.Individual, "x")],
                        },
                    ],
                },
                ChangeKind.Added,
                "New competency in Craft: Weeding, with 1 descriptor and 0 skills."
            ),
            ["competency renamed"] = (
                G.With("pruning", c => c with { Name = "Cutting" }),
                ChangeKind.Renamed,
                "Pruning is now called Cutting."
            ),
            ["competency moved"] = (
                G.With("pruning", c => c with { Category = null }),
                ChangeKind.Moved,
                "Pruning moves from Craft to no category."
            ),
            ["competency retired"] = (
                G.Remove(PartKind.Competency, "pruning").Value!,
                ChangeKind.Retired,
                "Pruning is retired. What people were assessed on stays as it was."
            ),
            ["status"] = (
                G.With("pruning", c => c with { Status = Status.InDevelopment }),
                ChangeKind.Status,
                "Pruning is now in development (was published)."
            ),
            ["competency reworded"] = (
                G.With("pruning", c => c with { Description = "Cutting." }),
                ChangeKind.Reworded,
                "The description of Pruning is reworded."
            ),
            ["text reworded"] = (
                G.With(
                    "delivery",
                    c => c with { Texts = [c.Texts[0], new(2, Track.Individual, "Delivers well alone.")] }
                ),
                ChangeKind.Reworded,
                "Delivery, Working, individual contributor: reworded (1 word new, 0 gone)."
            ),
            ["text with a word at its end"] = (
                G.With("listening", c => c with { Texts = [new(1, Track.Managerial, "Lets others speak. Always.")] }),
                ChangeKind.Reworded,
                "Listening, Aware, managerial: reworded (1 word new, 0 gone)."
            ),
            ["text new"] = (
                G.With("pruning", c => c with { Texts = [new(4, Track.Managerial, "Leads.")] }),
                ChangeKind.Reworded,
                "Pruning, Expert, managerial: described for the first time."
            ),
            ["text gone"] = (
                G.With("listening", c => c with { Texts = [] }),
                ChangeKind.Reworded,
                "Listening, Aware, managerial: no longer described."
            ),
            ["competencies reordered"] = (
                G.Shift(PartKind.Competency, "delivery", 1),
                ChangeKind.Reordered,
                "The competencies of Core stand in another order."
            ),
            ["skill added"] = (
                G.With("pruning", c => c with { Skills = [new("saw", "Saw")] }),
                ChangeKind.Added,
                "New skill under Pruning: Saw."
            ),
            ["skill renamed"] = (
                G.With("delivery", c => c with { Skills = [new("planning", "Thinking"), c.Skills[1]] }),
                ChangeKind.Renamed,
                "The skill Planning is now called Thinking."
            ),
            ["skill reworded"] = (
                G.With("delivery", c => c with { Skills = [c.Skills[0] with { Description = "New." }, c.Skills[1]] }),
                ChangeKind.Reworded,
                "The description of the skill Planning is reworded."
            ),
            ["skill moved"] = (
                G.With("delivery", c => c with { Skills = [c.Skills[0]] })
                    .With("pruning", c => c with { Skills = [G.Competencies[0].Skills[1]] }),
                ChangeKind.Moved,
                "The skill Estimating moves from Delivery to Pruning."
            ),
            ["skill retired"] = (
                G.With("delivery", c => c with { Skills = [c.Skills[0]] }),
                ChangeKind.Retired,
                "The skill Estimating is retired."
            ),
            ["skills reordered"] = (
                G.Shift(PartKind.Skill, "planning", 1),
                ChangeKind.Reordered,
                "The skills of Delivery stand in another order."
            ),
            ["category added"] = (
                G with
                {
                    Categories = [.. G.Categories, new("new", "New") { IsCore = true, Status = Status.Draft }],
                },
                ChangeKind.Added,
                "New category: New, a draft, for everyone."
            ),
            ["category renamed"] = (
                G with
                {
                    Categories = [G.Categories[0] with { Name = "Heart" }, G.Categories[1]],
                },
                ChangeKind.Renamed,
                "The category Core is now called Heart."
            ),
            ["category for everyone"] = (
                G with
                {
                    Categories = [G.Categories[0], G.Categories[1] with { IsCore = true }],
                },
                ChangeKind.Other,
                "Craft is now for everyone."
            ),
            ["category not for everyone"] = (
                G with
                {
                    Categories = [G.Categories[0] with { IsCore = false }, G.Categories[1]],
                },
                ChangeKind.Other,
                "Core is no longer for everyone."
            ),
            ["category status"] = (
                G with
                {
                    Categories = [G.Categories[0], G.Categories[1] with { Status = Status.Draft }],
                },
                ChangeKind.Status,
                "The category Craft is now a draft (was published)."
            ),
            ["category reworded"] = (
                G with
                {
                    Categories = [G.Categories[0], G.Categories[1] with { Description = "x" }],
                },
                ChangeKind.Reworded,
                "The description of the category Craft is reworded."
            ),
            ["role added"] = (
                G with
                {
                    Roles = [.. G.Roles, new("miner", "Miner", "soil")],
                },
                ChangeKind.Added,
                "New role in Soil: Miner, with 0 positions."
            ),
            ["role renamed"] = (
                G with
                {
                    Roles = [G.Roles[0] with { Name = "Farmer" }, G.Roles[1]],
                },
                ChangeKind.Renamed,
                "The role Grower is now called Farmer."
            ),
            ["role moved"] = (
                G with
                {
                    Roles = [G.Roles[0], G.Roles[1] with { Family = "plants" }],
                },
                ChangeKind.Moved,
                "The role Digger moves from Soil to Plants."
            ),
            ["role reworded"] = (
                G with
                {
                    Roles = [G.Roles[0], G.Roles[1] with { Description = "x" }],
                },
                ChangeKind.Reworded,
                "The description of the role Digger is reworded."
            ),
            ["family added"] = (
                G with
                {
                    Families = [.. G.Families, new("new", "New")],
                },
                ChangeKind.Added,
                "New family: New."
            ),
            ["family renamed"] = (
                G with
                {
                    Families = [G.Families[0], new("soil", "Earth")],
                },
                ChangeKind.Renamed,
                "The family Soil is now called Earth."
            ),
            ["scale added"] = (
                G with
                {
                    Scales = [.. G.Scales, new("two", "Two", [new("Low"), new("High")])],
                },
                ChangeKind.Added,
                "New scale: Two, from Low to High."
            ),
            ["scale renamed"] = (
                G.WithScale(s => s with { Name = "Steps" }),
                ChangeKind.Renamed,
                "The scale Growth is now called Steps."
            ),
            ["level renamed"] = (
                G.WithScale(s => s with { Levels = [.. s.Levels.Take(3), new("Master")] }),
                ChangeKind.Renamed,
                "Level 4 of Growth is now called Master (was Expert)."
            ),
            ["level reworded"] = (
                G.WithScale(s => s with { Levels = [.. s.Levels.Take(3), new("Expert", "Teaches.")] }),
                ChangeKind.Reworded,
                "What Expert means on Growth is reworded."
            ),
            ["level added"] = (
                G.WithScale(s => s with { Levels = [.. s.Levels, new("Legend")] }),
                ChangeKind.Added,
                "Growth has a new level 5: Legend."
            ),
            ["framework renamed"] = (
                G with
                {
                    Name = "Park",
                },
                ChangeKind.Renamed,
                "The framework is now called Park (was Garden)."
            ),
            ["framework reworded"] = (
                G with
                {
                    Description = "x",
                },
                ChangeKind.Reworded,
                "The description of the framework is reworded."
            ),
            ["source"] = (
                G with
                {
                    Origin = new("Book"),
                },
                ChangeKind.Other,
                "The words about its source and licence changed."
            ),
            ["association"] = (
                G with
                {
                    Links = [new("a", "isRelatedTo", "x", "y")],
                },
                ChangeKind.Other,
                "1 association of the CASE package changed."
            ),
            ["what another system says"] = (
                G.With("pruning", c => c with { Foreign = new("id") }),
                ChangeKind.Other,
                "What another system says about 1 part changed."
            ),
            ["what another system says of the whole"] = (
                G with
                {
                    Foreign = new("id"),
                },
                ChangeKind.Other,
                "What another system says about 1 part changed."
            ),
        };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_change_alone_is_one_sentence(string change)
    {
        var (after, kind, sentence) = Changes[change];
        FrameworkDiff
            .Between(G.InOrder(), after.InOrder())
            .Select(c => (c.Kind, c.Sentence))
            .ShouldBe([(kind, sentence)]);
    }

    [Fact]
    public void Families_and_categories_in_another_order_say_only_that()
    {
        FrameworkDiff
            .Between(G, G.Shift(PartKind.Category, "craft", -1).InOrder())
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The categories stand in another order.");
        FrameworkDiff
            .Between(G, G.Shift(PartKind.Family, "soil", -1).InOrder())
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The families stand in another order.");
        var three = G with { Roles = [.. G.Roles, new("miner", "Miner", "soil")] };
        FrameworkDiff
            .Between(three, three.Shift(PartKind.Role, "miner", -1).InOrder())
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("The roles of Soil stand in another order.");
    }

    [Fact]
    public void A_title_that_two_positions_have_is_said_with_its_role()
    {
        var two = G.WithPosition("digger-digger", p => p with { Title = "Senior grower" });
        FrameworkDiff
            .Between(two, two.WithPosition("grower-senior", p => p with { Grade = 9 }))
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("Grower / Senior grower is now grade 9 (was 2).");
        FrameworkDiff
            .Between(two, two.WithPosition("grower-senior", p => p with { Title = "Head" }))
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("Grower / Senior grower is now called Head.");
    }

    [Fact]
    public void Wording_carries_both_texts_and_a_level_carries_its_shift()
    {
        FrameworkDiff
            .Between(G, Changes["text gone"].After)
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(c => c.Before.ShouldBe("Lets others speak."), c => c.After.ShouldBe(""));
        FrameworkDiff
            .Between(G, Changes["level raised"].After)
            .ShouldHaveSingleItem()
            .Shift.ShouldBe(new("grower-senior", "delivery", 3, 4));
        FrameworkDiff
            .Between(G, Changes["asks for more"].After)
            .ShouldHaveSingleItem()
            .Shift.ShouldBe(new("digger-digger", "pruning", null, 1));
        FrameworkDiff
            .Between(G, Changes["no longer asks"].After)
            .ShouldHaveSingleItem()
            .Shift.ShouldBe(new("grower-senior", "delivery", 3, null));
    }

    [Fact]
    public void Positions_are_told_first_then_competencies_then_the_rest() =>
        FrameworkDiff
            .Between(
                G,
                G with
                {
                    Description = "x",
                    Roles = Changes["grade"].After.Roles,
                    Competencies = Changes["competency renamed"].After.Competencies,
                }
            )
            .Select(c => c.Part)
            .ShouldBe([PartKind.Position, PartKind.Competency, PartKind.Framework]);

    /// <summary>Two contents, the second some edits away from the first.</summary>
    private static readonly Arbitrary<(FrameworkContent Before, FrameworkContent After)> Edited = (
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from dice in Gen.Choose(0, int.MaxValue - 1)
        select (SomeContent.From(seed), Edit(SomeContent.From(seed), new(dice)))
    ).ToArbitrary();

    [Fact]
    public void Nothing_is_said_exactly_where_nothing_differs() =>
        Prop.ForAll(
                Edited,
                c =>
                    FrameworkDiff.Between(c.Before, c.After).Count
                    == 0
                    == ContentFacts.Compare(c.Before, c.After).IsSame
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whole_other_frameworks_differ_in_whole_sentences() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                SomeContent.Arbitrary,
                (a, b) =>
                    FrameworkDiff.Between(a, b).All(c => c.Sentence.Length > 5 && c.Sentence[^1] == '.')
                    && FrameworkDiff.Between(a, a).Count == 0
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_renamed_or_moved_is_neither_added_nor_retired() =>
        Prop.ForAll(
                Edited,
                c =>
                {
                    var (was, now) = (Parts(c.Before), Parts(c.After));
                    return FrameworkDiff
                        .Between(c.Before, c.After)
                        .Where(x => x.Kind is ChangeKind.Added or ChangeKind.Retired && x.Part != PartKind.Scale)
                        .All(x =>
                            x.Kind == ChangeKind.Added
                                ? !was.Contains((x.Part, x.Key)) || Skill(x)
                                : !now.Contains((x.Part, x.Key))
                        );
                    static bool Skill(Change x) => x.Sentence.StartsWith("New skill", StringComparison.Ordinal);
                }
            )
            .QuickCheckThrowOnFailure();

    private static HashSet<(PartKind, string)> Parts(FrameworkContent c) =>
        [
            .. c.Categories.Select(s => (PartKind.Category, s.Key)),
            .. c.Competencies.Select(s => (PartKind.Competency, s.Key)),
            .. c.Skills.Select(s => (PartKind.Skill, s.Skill.Key)),
            .. c.Families.Select(s => (PartKind.Family, s.Key)),
            .. c.Roles.Select(s => (PartKind.Role, s.Key)),
            .. c.Positions.Select(s => (PartKind.Position, s.Position.Key)),
        ];

    private static FrameworkContent Edit(FrameworkContent c, System.Random random)
    {
        for (var n = random.Next(4); n > 0; n--)
        {
            var all = Parts(c).ToList();
            var (kind, key) = all.Count > 0 ? all[random.Next(all.Count)] : (PartKind.Framework, "");
            c = random.Next(8) switch
            {
                0 => c.Remove(kind, key).Value ?? c,
                1 => c.Shift(kind, key, random.Next(2) * 2 - 1),
                2 => c with
                {
                    Competencies =
                    [
                        .. c.Competencies.Select(x =>
                            x.Key == key ? x with { Name = x.Name + "!", Texts = [.. x.Texts.Skip(1)] } : x
                        ),
                    ],
                },
                3 => c with
                {
                    Competencies =
                    [
                        .. c.Competencies.Select(x =>
                            x.Key == key
                                ? x with
                                {
                                    Category = c.Categories.Count > 0 ? c.Categories[0].Key : null,
                                    Foreign = null,
                                }
                                : x
                        ),
                    ],
                },
                4 => c with
                {
                    Roles = [.. c.Roles.Select(x => x.Key == key ? x with { Family = c.Families[^1].Key } : x)],
                },
                5 => c.Roles.Count > 0 && c.Positions.FirstOrDefault(p => p.Position.Key == key) is { Position: { } p }
                    ? c.Put(c.Roles[^1].Key, p)
                    : c,
                6 => c with { Links = [], Description = c.Description + "." },
                _ => c.Expect(
                    c.Positions.Where(p => p.Position.Key == key)
                        .SelectMany(p => p.Position.Expectations.Select(e => (p.Position.Key, e.Item)))
                        .ToDictionary(x => x, _ => (int?)1)
                ),
            };
        }
        return c.InOrder();
    }
}
