using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>A table of another shape comes in without a mapping, and the report says how its columns were taken.</summary>
public sealed class GuessedTableTests
{
    private static Result<ParsedFramework> Read(string table) =>
        Formats.Read([World.File("t.csv", table)], Formats.Auto, "t");

    [Theory]
    [InlineData("Work code,Title,Description\r\n1,Hedger,Cuts back\r\n2,Digger,Digs\r\n", "Hedger, Digger")]
    [InlineData("Code;Statement\nA;Keeps tools\nB;Keeps order\n", "Keeps tools, Keeps order")]
    [InlineData("Skill,Description\nSawing,cuts\n", "Sawing")]
    [InlineData("Area,Skill Name\nWood,Sawing\n", "Sawing")]
    [InlineData("Competency area,Competency,Definition\nWood,Sawing,cuts\n", "Sawing")]
    [InlineData("Name,About\nSawing,cuts\n", "Sawing")]
    [InlineData("Element ID,Element Name\n1.A,Sawing\n", "Sawing")]
    [InlineData("preferredLabel,description\nSawing,cuts\n", "Sawing")]
    [InlineData("humanCodingScheme,fullStatement\n1,Saws\n", "Saws")]
    [InlineData("Kategoria;Kompetencja;Opis\nDrewno;Piłowanie;tnie\n", "Piłowanie")]
    [InlineData("No.,What we look for\n1,Saws to a line\n2,Planes flat\n", "Saws to a line, Planes flat")]
    public void The_name_is_found(string table, string names)
    {
        var parsed = Read(table).Value.ShouldNotBeNull();
        string.Join(", ", parsed.Draft.Competencies.Select(c => c.Name)).ShouldBe(names);
        parsed.Warnings[0].Message.ShouldStartWith("What the columns mean was guessed by their names: ");
    }

    [Fact]
    public void The_report_says_which_column_is_what_and_how_to_say_otherwise() =>
        Read("Work code,Title,Description\n1,Hedger,Cuts\n")
            .Value!.Warnings[0]
            .ShouldBe(
                new Finding(
                    "t.csv",
                    1,
                    1,
                    "What the columns mean was guessed by their names: \"Work code\" is the id, \"Title\" is the name, "
                        + "\"Description\" is the description. If that is wrong, import it on the page Import a "
                        + "table."
                )
            );

    [Fact]
    public void Columns_of_levels_are_found_in_many_languages_and_need_not_begin_at_one()
    {
        var draft = Read("Bereich;Kompetenz;Stufe 3;Stufe 4\nHandwerk;Sägen;grob;gerade\n;Hobeln;;fein\n").Value!.Draft;
        draft.Scales[0].Levels.Select(l => l.Name).ShouldBe(["Stufe 3", "Stufe 4"]);
        draft.Competencies.Select(c => (c.Name, c.Category)).ShouldBe([("Sägen", "Handwerk"), ("Hobeln", "Handwerk")]);
        draft.Competencies[1].Descriptors[(2, Track.Individual)].ShouldBe("fein");
    }

    private const string Lone =
        "competency,description,Group,Level 1,Level 2,Level 3,Level 4\nSawing,cuts,Wood,a,b,c,d\n";

    [Theory]
    [InlineData("auto")]
    [InlineData("csv")]
    public void A_table_with_our_names_and_more_that_can_be_used_keeps_all_of_it(string format)
    {
        var parsed = Formats.Read([World.File("t.csv", Lone)], format, "t").Value.ShouldNotBeNull();
        var sawing = parsed.Draft.Competencies.ShouldHaveSingleItem();
        (sawing.Category, sawing.Description, sawing.Descriptors.Count).ShouldBe(("Wood", "cuts", 4));
        parsed.Ignored.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Our skills, October;;;\n;;Levels;\nDomaine;Compétence;Niveau 1;Niveau 2\nBois;Scier;a;b\n")]
    [InlineData("Our skills\ncategory,competency,description,Level 1,Level 2\nBois,Scier,,a,b\n")]
    public void A_title_above_the_names_of_the_columns_is_passed_over(string table)
    {
        var parsed = Read(table).Value.ShouldNotBeNull();
        var sawing = parsed.Draft.Competencies.ShouldHaveSingleItem();
        (sawing.Name, sawing.Category, sawing.Descriptors.Count).ShouldBe(("Scier", "Bois", 2));
        parsed.Warnings.ShouldContain(w => w.Message.Contains("above the names of the columns"));
    }

    [Fact]
    public void Columns_without_a_value_do_not_choose_the_reader()
    {
        var empty = Read("competency,description,Group,Level 1,Level 2\nSawing,cuts,,,\n").Value.ShouldNotBeNull();
        (empty.Draft.Competencies.Count, empty.Warnings.Count, empty.Ignored.Count).ShouldBe((1, 0, 0));
    }

    [Theory]
    [InlineData("competency,description,category,Owner\nSawing,cuts,Wood,Ada\n", 1, 33)]
    [InlineData("family,role,title,Owner\nMaking,Maker,Maker,Ada\n", 1, 19)]
    public void A_filled_column_of_our_own_table_that_nothing_uses_is_named(string table, int line, int column) =>
        Read(table).Value!.Ignored.ShouldBe([new("t.csv", line, column, "The column \"Owner\" is not used.")]);

    [Fact]
    public void What_cannot_be_guessed_is_refused_with_what_to_do() =>
        Read("1,2\n3,4\n")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldStartWith(
                "What the columns of this table mean was not found out: No column is the name of the competency."
            );
}
