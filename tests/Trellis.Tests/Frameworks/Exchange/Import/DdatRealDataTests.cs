using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>The published tables, read without a database: every count that is known of them.</summary>
public sealed class DdatRealDataTests
{
    private static readonly Lazy<ParsedFramework> Once = new(() =>
        Formats.Read(RealData.Ddat!, "auto").Value.ShouldNotBeNull()
    );
    private static ImportedFramework Draft => Once.Value.Draft;

    [RealDataFact]
    public void It_has_8_families_52_roles_201_positions_188_competencies_604_descriptors_and_1781_expectations()
    {
        Draft.Roles.Select(r => r.Family).Distinct().Count().ShouldBe(8);
        Draft.Roles.Count.ShouldBe(52);
        Draft.Positions.Count.ShouldBe(201);
        Draft.Positions.Select(p => Names.Key(p.Title)).Distinct().Count().ShouldBe(201);
        Draft.Competencies.Count.ShouldBe(188);
        Draft.Competencies.Sum(c => c.Descriptors.Count).ShouldBe(604);
        Draft.Positions.Sum(p => p.Expectations.Count).ShouldBe(1781);
        (Draft.Categories.Count, Draft.Skills.Count, Draft.Moves.Count).ShouldBe((0, 0, 0));
        Draft
            .Scales.ShouldHaveSingleItem()
            .Levels.Select(l => l.Name)
            .ShouldBe(["Awareness", "Working", "Practitioner", "Expert"]);
    }

    [RealDataFact]
    public void Expectations_per_level_and_per_position_and_positions_per_role_are_those_of_the_file()
    {
        Draft
            .Positions.SelectMany(p => p.Expectations.Values)
            .CountBy(e => e.Level)
            .OrderBy(l => l.Key)
            .Select(l => l.Value)
            .ShouldBe([351, 510, 545, 375]);
        (Draft.Positions.Min(p => p.Expectations.Count), Draft.Positions.Max(p => p.Expectations.Count)).ShouldBe(
            (4, 14)
        );
        Draft
            .Roles.Select(r => Draft.Positions.Count(p => p.Family == r.Family && p.Role == r.Name))
            .CountBy(n => n)
            .OrderBy(n => n.Key)
            .Select(n => (n.Key, n.Value))
            .ShouldBe([(0, 4), (1, 3), (2, 6), (3, 6), (4, 13), (5, 10), (6, 8), (9, 2)]);
    }

    [RealDataFact]
    public void Twenty_eight_records_not_in_use_and_sixteen_repeats_are_ignored()
    {
        Once.Value.Ignored.Count(i => i.Message.Contains("NOT IN USE", StringComparison.Ordinal)).ShouldBe(28);
        Once.Value.Ignored.Count(i => i.Message.Contains("repeats record", StringComparison.Ordinal)).ShouldBe(16);
        Once.Value.Ignored.Count(i => i.Message == "The column \"Role Type\" is not used.").ShouldBe(1);
        Once.Value.Ignored.Count.ShouldBe(45);
        Draft.Positions.ShouldNotContain(p => p.Title.Contains("NOT IN USE", StringComparison.OrdinalIgnoreCase));
        Draft.Roles.Count(r => r.Family == "Chief digital and data").ShouldBe(4);
    }

    [RealDataFact]
    public void Warnings_are_the_holes_the_undescribed_and_the_claims_out_of_date_and_nothing_else()
    {
        var warnings = Once.Value.Warnings.Select(w => w.Message).ToList();
        int Count(string part) => warnings.Count(w => w.Contains(part, StringComparison.Ordinal));
        (
            Count(" is not described."),
            Count("no level is described"),
            Count("not described in either table"),
            Count("is out of date")
        ).ShouldBe((60, 22, 5, 15));
        warnings.Count.ShouldBe(60 + 22 + 5 + 15);
        Once.Value.Warnings.ShouldAllBe(w => w.File == "skills.csv" && w.Line > 1 && w.Column > 0);
        warnings
            .Where(w => w.Contains("either table", StringComparison.Ordinal))
            .Select(w => w.Split(':')[0])
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "Continual service improvement",
                "Systems design (frontend developer)",
                "Technical understanding",
                "Turning business problems into data design",
                "Working within constraints (performance analyst)",
            ]);
        Draft.Competencies.Count(c => c.Descriptors.Count == 0).ShouldBe(22);
    }

    [RealDataFact]
    public void Names_and_texts_carry_nothing_invisible_and_six_positions_are_managerial()
    {
        Draft.Positions.ShouldContain(p => p.FullName == "End user computing engineer / End user computing engineer");
        var texts = Draft
            .Competencies.SelectMany(c => c.Descriptors.Values.Append(c.Description).Append(c.Name))
            .Concat(Draft.Positions.SelectMany(p => new[] { p.Title, p.Description }))
            .Concat(Draft.Roles.Select(r => r.Description))
            .ToList();
        texts
            .Where(t => t != t.Trim() || !t.All(c => c is not ('\u2028' or '\u2029' or '\u200B' or '\u00A0' or '\r')))
            .ShouldBeEmpty();
        Draft
            .Positions.Where(p => p.Track == Track.Managerial)
            .CountBy(p => p.Role)
            .ShouldBe(
                [new("Development operations (DevOps) engineer", 3), new("Software developer", 3)],
                ignoreOrder: true
            );
    }

    [RealDataFact]
    public void No_position_requires_a_level_that_is_a_hole()
    {
        var texts = Draft.Competencies.ToDictionary(c => c.Name, c => c.Descriptors);
        Draft
            .Positions.SelectMany(p => p.Expectations.Values)
            .ShouldAllBe(e => texts[e.Item].ContainsKey(new ValueTuple<int, Track>(e.Level, Track.Individual)));
    }

    [RealDataFact]
    public void Positions_of_a_role_are_proposed_in_the_order_of_what_they_require()
    {
        foreach (var role in Draft.Positions.GroupBy(p => (p.Family, p.Role)))
        {
            var ordered = role.OrderBy(p => p.Order).ToList();
            ordered.Select(p => p.Order).ShouldBe(Enumerable.Range(0, ordered.Count));
            ordered
                .Select(p => p.Title)
                .ShouldBe(
                    role.OrderBy(p => p.Expectations.Values.Sum(e => e.Level))
                        .ThenBy(p => p.Title, StringComparer.Ordinal)
                        .Select(p => p.Title)
                );
        }
    }

    [RealDataFact]
    public void Expectations_are_those_of_the_file_read_another_way()
    {
        string[] levels = ["Awareness", "Working", "Practitioner", "Expert"];
        var expected = RealData
            .Records("roles.csv")
            .Where(r => r["Role Level"] != "NOT IN USE")
            .Select(r =>
                $"{r["Role"]} / {r["Role Level"]} | {r["Skill Name"]} | {Array.IndexOf(levels, r["Skill Level"]) + 1}"
            )
            .ToHashSet();
        Draft
            .Positions.SelectMany(p => p.Expectations.Values.Select(e => $"{p.FullName} | {e.Item} | {e.Level}"))
            .ToHashSet()
            .SetEquals(expected)
            .ShouldBeTrue();
    }
}
