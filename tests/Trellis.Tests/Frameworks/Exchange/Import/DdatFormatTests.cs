using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>What the two tables become.</summary>
public sealed class DdatFormatTests
{
    private static ImportedPosition Position(ParsedFramework parsed, string title) =>
        parsed.Draft.Positions.Single(p => p.Title == title);

    [Fact]
    public void Role_levels_become_positions_and_skills_become_competencies_on_one_scale()
    {
        var parsed = new DdatTables()
            .Skill("Digging", aware: "You can:\n- hold a spade", working: "You can:\n- dig", claims: "Gardener, Digger")
            .Skill("Pruning", expert: "You can:\n- prune")
            .Record("Junior gardener", "Digging", "Awareness", titleText: "Begins.")
            .Record("Gardener", "Digging", "Working")
            .Record("Gardener", "Pruning", "expert")
            .Record("Digger", "Digging", "Practitioner", role: "Digger", family: "Earth", roleText: "Digs all day.")
            .Read();
        parsed.DefaultName.ShouldBe("Government Digital and Data");
        parsed
            .Draft.Scales.ShouldHaveSingleItem()
            .Levels.Select(l => l.Name)
            .ShouldBe(["Awareness", "Working", "Practitioner", "Expert"]);
        parsed.Draft.Roles.ShouldBe([
            new("Plants", "Gardener"),
            new("Earth", "Digger") { Description = "Digs all day." },
        ]);
        parsed
            .Draft.Competencies.Select(c => (c.Name, c.Category, c.Status, c.Description))
            .ShouldBe([
                ("Digging", null, Status.Published, "What it is."),
                ("Pruning", null, Status.Published, "What it is."),
            ]);
        parsed
            .Draft.Competencies[0]
            .Descriptors.ShouldBe(
                new Dictionary<(int, Track), string>
                {
                    [(1, Track.Individual)] = "You can:\n- hold a spade",
                    [(2, Track.Individual)] = "You can:\n- dig",
                }
            );
        parsed.Draft.Competencies[1].Descriptors.Keys.ShouldBe([(4, Track.Individual)]);
        parsed
            .Draft.Positions.Select(p => (p.Family, p.FullName, p.Grade, p.Description))
            .ShouldBe([
                ("Plants", "Gardener / Junior gardener", null, "Begins."),
                ("Plants", "Gardener / Gardener", null, ""),
                ("Earth", "Digger / Digger", (int?)null, ""),
            ]);
        Position(parsed, "Gardener")
            .Expectations.Values.Select(e => (e.Item, e.Level, e.Desired, e.Weight))
            .ShouldBe([("Digging", 2, null, 1), ("Pruning", 4, (int?)null, 1)]);
        (parsed.Draft.Categories.Count, parsed.Draft.Skills.Count, parsed.Draft.Moves.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Positions_of_a_role_stand_by_the_sum_of_what_they_require_then_by_title()
    {
        var parsed = new DdatTables()
            .Skill("a")
            .Skill("b")
            .Record("Head", "a", "Working")
            .Record("Senior", "a", "Expert")
            .Record("Lead b", "a", "Working")
            .Record("Lead b", "b", "Awareness")
            .Record("lead a", "b", "Practitioner")
            .Record("Lead C", "b", "Practitioner")
            .Read();
        parsed
            .Draft.Positions.Select(p => (p.Title, p.Order))
            .ShouldBe([("Head", 0), ("Lead C", 1), ("Lead b", 2), ("lead a", 3), ("Senior", 4)]);
    }

    [Theory]
    [InlineData("Lead gardener - management", Track.Managerial)]
    [InlineData("Lead gardener - Management ", Track.Managerial)]
    [InlineData("Head of management", Track.Individual)]
    [InlineData("Lead - management gardener", Track.Individual)]
    public void Only_the_ending_management_makes_a_position_managerial(string title, Track track) =>
        new DdatTables()
            .Skill("a")
            .Record(title, "a", "Working")
            .Read()
            .Draft.Positions.ShouldHaveSingleItem()
            .Track.ShouldBe(track);

    [Fact]
    public void White_space_and_case_of_a_name_make_no_second_thing_and_the_first_spelling_is_kept()
    {
        var parsed = new DdatTables()
            .Skill("Fruit picking ")
            .Record("Picker ", "fruit  picking", "Working ", role: "Picker", family: "Plants")
            .Record("PICKER", "Fruit\u00A0Picking", "WORKING", role: " picker", family: "plants")
            .Read();
        parsed.Draft.Positions.ShouldHaveSingleItem().FullName.ShouldBe("Picker / Picker");
        parsed.Draft.Roles.ShouldBe([new("Plants", "Picker")]);
        parsed.Draft.Positions[0].Expectations.Keys.ShouldBe(["Fruit picking"]);
        parsed.Ignored.ShouldHaveSingleItem().Message.ShouldBe("Picker, Fruit picking: repeats record 1 on line 2.");
    }

    [Fact]
    public void Line_separators_become_line_breaks_and_invisible_characters_go() =>
        new DdatTables()
            .Skill("a", working: "You can:\u2028\n- see\u200B it\n- keep\u00A0it\u2028on two lines")
            .Record("T", "a", "Working", titleText: "At this level:\u2028- grow")
            .Read()
            .Draft.ShouldSatisfyAllConditions(
                d =>
                    d.Competencies[0]
                        .Descriptors[(2, Track.Individual)]
                        .ShouldBe("You can:\n- see it\n- keep it\non two lines"),
                d => d.Positions[0].Description.ShouldBe("At this level:\n- grow")
            );

    [Fact]
    public void A_description_that_one_table_lacks_is_filled_from_the_other_and_from_later_records()
    {
        var parsed = new DdatTables()
            .Skill("a", description: "")
            .Skill("b", description: "")
            .Record("T", "a", "Working", skillText: "", levelText: "You can: work")
            .Record("T", "b", "Working", roleText: "The role.", titleText: "The level.")
            .Record("U", "a", "Awareness", skillText: "From the records.")
            .Read();
        parsed.Draft.Competencies[0].Description.ShouldBe("From the records.");
        parsed.Draft.Competencies[0].Descriptors[(2, Track.Individual)].ShouldBe("You can: work");
        parsed.Draft.Roles[0].Description.ShouldBe("The role.");
        Position(parsed, "T").Description.ShouldBe("The level.");
        parsed
            .Warnings.Where(w => w.Message.Contains("not described in either", StringComparison.Ordinal))
            .ShouldBe([new("skills.csv", 3, 20, "b: the skill is not described in either table.")]);
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var skills = World.File(
            "abilities.csv",
            "Roles that require Skill,Expert,Practitioner,Working,Awareness,Skill Description,Skill "
                + "Name\nGardener,four,three,two,one,What it is.,Digging\n"
        );
        var roles = World.File(
            "jobs.csv",
            "Skill Level,Skill Name,Role Level,Role,Role Family,Role Description,Role Level Description,Skill "
                + "Description,Skill Level Description\nExpert,Digging,Head gardener,Gardener,Plants,,,,\n"
        );
        var parsed = Formats.Read([roles, skills], "auto", "x").Value.ShouldNotBeNull();
        parsed.Draft.Positions.ShouldHaveSingleItem().Expectations["Digging"].Level.ShouldBe(4);
        parsed.Draft.Competencies[0].Descriptors[(1, Track.Individual)].ShouldBe("one");
        parsed.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("roles.csv", "Role Family,Role,Skill Name\nx,y,z\n", "the one with the skills")]
    [InlineData("skills.csv", "Skill Name,Roles that require Skill\nx,y\n", "the one with the roles")]
    public void One_table_alone_is_refused(string name, string text, string lacking)
    {
        var finding = Trellis
            .Frameworks.Exchange.Import.Formats.Read([World.File(name, text)], "auto", "x")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem();
        (finding.File, finding.Line, finding.Column).ShouldBe((name, 1, 1));
        finding.Message.ShouldContain(lacking);
    }
}
