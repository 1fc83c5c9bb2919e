namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>What the tables have that is ignored, worth a look, or wrong; each named by its place.</summary>
public sealed class DdatOdditiesTests
{
    [Fact]
    public void A_record_not_in_use_keeps_its_role_and_skill_and_is_reported_as_ignored()
    {
        var parsed = new DdatTables()
            .Skill("Leading")
            .Skill("Digging", working: "Dig.")
            .Record(
                "NOT IN USE",
                "Leading",
                "NOT IN USE",
                role: "Chief gardener",
                family: "Chiefs",
                titleText: "NOT IN USE",
                levelText: "NOT IN USE"
            )
            .Record("Gardener", "Leading", " not  in use")
            .Record("Gardener", "Digging", "Working", levelText: "Not in use")
            .Read();
        parsed.Draft.Roles.Select(r => r.Name).ShouldBe(["Chief gardener", "Gardener"]);
        parsed.Draft.Competencies.Select(c => (c.Name, c.Descriptors.Count)).ShouldBe([("Leading", 0), ("Digging", 1)]);
        parsed.Draft.Positions.ShouldHaveSingleItem().Expectations.Keys.ShouldBe(["Digging"]);
        parsed.Ignored.ShouldBe([
            new(
                "roles.csv",
                2,
                30,
                "Chief gardener, Leading: marked NOT IN USE. The role and the skill are kept, without a position or "
                    + "an expectation."
            ),
            new(
                "roles.csv",
                3,
                51,
                "Gardener, Leading: marked NOT IN USE. The role and the skill are kept, without a position or an "
                    + "expectation."
            ),
        ]);
    }

    [Fact]
    public void A_repeated_record_is_one_expectation_and_names_the_first()
    {
        var parsed = new DdatTables()
            .Skill("Digging")
            .Record("Gardener", "Digging", "Working", titleText: "two\nlines")
            .Record("Gardener", "Digging", "Working")
            .Record("Gardener", "Digging", "Working")
            .Read();
        parsed.Draft.Positions.ShouldHaveSingleItem().Expectations.Count.ShouldBe(1);
        parsed
            .Ignored.Select(i => (i.Line, i.Message))
            .ShouldBe([
                (4, "Gardener, Digging: repeats record 1 on line 2."),
                (5, "Gardener, Digging: repeats record 1 on line 2."),
            ]);
    }

    [Fact]
    public void Two_levels_for_one_position_and_skill_are_an_error_that_names_both_records()
    {
        var findings = new DdatTables()
            .Skill("Digging")
            .Record("Gardener", "Digging", "Working", titleText: "two\nlines")
            .Record("Gardener", "Digging", "Expert")
            .Refused();
        findings.ShouldBe([
            new(
                "roles.csv",
                4,
                51,
                "Gardener, Digging: record 2 says Expert, record 1 on line 2 says Working. Only one can hold."
            ),
        ]);
    }

    [Fact]
    public void A_level_that_is_not_one_is_an_error() =>
        new DdatTables()
            .Skill("Digging")
            .Record("Gardener", "Digging", "Master")
            .Refused()
            .ShouldBe([
                new(
                    "roles.csv",
                    2,
                    51,
                    "\"Master\" is not a level. Levels are Awareness, Working, Practitioner, Expert."
                ),
            ]);

    [Theory]
    [InlineData("", "Role", "Title", "Skill", "Working", "Role Family", 1)]
    [InlineData("Fam", " ", "Title", "Skill", "Working", "Role", 7)]
    [InlineData("Fam", "Role", "", "Skill", "Working", "Role Level", 17)]
    [InlineData("Fam", "Role", "Title", "", "Working", "Skill Name", 28)]
    [InlineData("Fam", "Role", "Title", "Skill", "", "Skill Level", 39)]
    public void A_record_without_a_name_is_an_error(
        string family,
        string role,
        string title,
        string skill,
        string level,
        string column,
        int at
    ) =>
        new DdatTables()
            .Skill("Skill")
            .Record(title, skill, level, role, family)
            .Refused()
            .ShouldBe([new("roles.csv", 2, at, $"The column \"{column}\" is empty.")]);

    [Fact]
    public void A_skill_without_a_name_or_there_twice_is_an_error() =>
        new DdatTables()
            .Skill("Digging")
            .Skill(" ")
            .Skill("DIGGING ")
            .Record("T", "Digging", "Working")
            .Refused()
            .ShouldBe([
                new("skills.csv", 3, 1, "The skill has no name."),
                new("skills.csv", 4, 1, "The skill \"DIGGING\" is listed twice."),
            ]);

    [Fact]
    public void A_level_said_not_to_be_defined_is_a_hole()
    {
        var parsed = new DdatTables()
            .Skill(
                "Digging",
                aware: DdatTables.Hole,
                working: "Dig.",
                expert: " this skill level is currently  not defined. "
            )
            .Record("T", "Digging", "Awareness", levelText: DdatTables.Hole)
            .Read();
        parsed.Draft.Competencies[0].Descriptors.Keys.ShouldBe([(2, Track.Individual)]);
        parsed
            .Warnings.Where(w => w.Message.Contains("level", StringComparison.Ordinal))
            .ShouldBe([
                new("skills.csv", 2, 25, "Digging: the level Awareness is not described."),
                new("skills.csv", 2, 80, "Digging: the level Expert is not described."),
            ]);
    }

    [Fact]
    public void A_skill_without_any_text_is_worth_a_look() =>
        new DdatTables()
            .Skill("Digging")
            .Record("T", "Digging", "Working", role: "R")
            .Read()
            .Warnings.ShouldContain(new Finding("skills.csv", 2, 1, "Digging: no level is described."));

    [Fact]
    public void A_skill_that_the_table_of_skills_lacks_is_kept_from_the_records_and_worth_a_look()
    {
        var parsed = new DdatTables()
            .Skill("Digging")
            .Record("T", "Weeding", "Expert", skillText: "Weeds.", levelText: "You can: weed")
            .Record("U", "Weeding", "Expert")
            .Read();
        var weeding = parsed.Draft.Competencies.Single(c => c.Name == "Weeding");
        (weeding.Description, weeding.Descriptors[(4, Track.Individual)]).ShouldBe(("Weeds.", "You can: weed"));
        parsed
            .Warnings.Where(w => w.Message.StartsWith("Weeding", StringComparison.Ordinal))
            .ShouldBe([
                new("roles.csv", 2, 31, "Weeding: this skill is not in the table of skills. It is kept, from here."),
            ]);
    }

    [Fact]
    public void A_text_that_contradicts_an_earlier_one_is_worth_a_look_and_the_first_is_kept()
    {
        var parsed = new DdatTables()
            .Skill("a", working: "First.", claims: "Gardener")
            .Record(
                "T",
                "a",
                "Working",
                roleText: "First.",
                titleText: "First.",
                skillText: "Another.",
                levelText: "Another."
            )
            .Record("T", "b", "Working", roleText: "Another.", titleText: "Another.", skillText: "x")
            .Record("T", "a", "Working", levelText: "Third.")
            .Read();
        parsed
            .Warnings.Where(w => w.Message.StartsWith("Another text", StringComparison.Ordinal))
            .Select(w => (w.Line, w.Message.Split(" came")[0]))
            .ShouldBe([
                (2, "Another text for the skill \"a\""),
                (2, "Another text for a at Working"),
                (3, "Another text for the role \"Gardener\""),
                (3, "Another text for the role level \"T\""),
                (4, "Another text for a at Working"),
            ]);
        (
            parsed.Draft.Roles[0].Description,
            parsed.Draft.Positions[0].Description,
            parsed.Draft.Competencies[0].Description,
            parsed.Draft.Competencies[0].Descriptors[(2, Track.Individual)]
        ).ShouldBe(("First.", "First.", "What it is.", "First."));
    }

    [Fact]
    public void Roles_said_to_require_a_skill_are_compared_and_never_followed()
    {
        var parsed = new DdatTables()
            .Skill("a", working: "x", claims: "gardener , Digger,Sower")
            .Skill("b", working: "x", claims: "Gardener")
            .Skill("c", working: "x", claims: "Anybody")
            .Record("T", "a", "Working")
            .Record("S", "a", "Working", role: "Florist")
            .Record("T", "b", "Working")
            .Record("D", "b", "Working", role: "Digger")
            .Read();
        parsed.Warnings.ShouldBe([
            new(
                "skills.csv",
                2,
                32,
                "a: \"Roles that require Skill\" is out of date. The records were followed. Not named there: "
                    + "Florist. Named there only: Digger, SOWER."
            ),
            new(
                "skills.csv",
                3,
                32,
                "b: \"Roles that require Skill\" is out of date. The records were followed. Not named there: Digger."
            ),
        ]);
    }
}
