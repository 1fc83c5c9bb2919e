using static Trellis.Tests.Frameworks.Exchange.Mapping.MappedTables;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>What a table leaves open is found out, said in the report, and can be stated in the mapping.</summary>
public sealed class MappedTableGuessTests
{
    private const string Long = "c: name; l: level; t: text";

    private static string Levels(string table, string columns, string head = "") =>
        string.Join(", ", Parsed(table, Map(columns, head)).Draft.Scales[0].Levels.Select(l => l.Name));

    [Theory]
    [InlineData("c,l,t\nA,50%,x\nA,25%,y\nB,100%,z\n", "25%, 50%, 100%")]
    [InlineData("c,l,t\nA,2.5,x\nA,10,y\nB,1,z\n", "Level 1, 2.5, Level 10")]
    [InlineData("c,l,t\nA,L10,x\nA,L9,y\n", "L9, L10")]
    [InlineData("c,l,t\nA,2,x\nA,1,y\n", "Level 1, Level 2")]
    [InlineData("c,l,t\nA,2 - Adept,x\nA,1 - Novice,y\n", "1 - Novice, 2 - Adept")]
    [InlineData("c,l,t\nA,Senior,x\nA,Junior,y\n", "Senior, Junior")]
    public void Levels_go_by_their_numbers_where_they_have_them(string table, string levels) =>
        Levels(table, Long).ShouldBe(levels);

    [Fact]
    public void The_order_of_words_is_a_guess_that_a_mapping_can_state()
    {
        const string Table = "c,l,t\nA,Senior,x\nA,Junior,y\n";
        Parsed(Table, Map(Long))
            .Warnings.Select(w => w.Message)
            .ShouldContain(
                "The levels, the lowest first: Senior, Junior. This is the order in which the rows first mention them, a "
                    + "guess. If it is another, list them, the lowest first (\"levels:\" in a mapping, or Levels on the "
                    + "page)."
            );
        var stated = Parsed(Table, Map(Long, "levels: [Junior, Senior]"));
        stated
            .Warnings.Select(w => w.Message)
            .ShouldContain("The levels, the lowest first: Junior, Senior. They are as the mapping lists them.");
        stated.Draft.Competencies[0].Descriptors[(1, Track.Individual)].ShouldBe("y");
    }

    [Fact]
    public void A_number_in_a_cell_is_the_number_of_the_level_before_it_is_its_place()
    {
        var draft = Parsed(
            "c,Grade 2,Grade 3,Grade 4,Lead\nA,a,b,c,3\nB,d,e,f,Grade 4\n",
            Map("c: name; Grade 2: level 1; Grade 3: level 2; Grade 4: level 3; Lead: position", "role: Maker")
        ).Draft;
        draft.Positions[0].Expectations.Values.Select(e => e.Level).ShouldBe([2, 3]);
    }

    [Fact]
    public void Rows_with_nothing_but_a_name_are_the_categories_of_those_below()
    {
        const string Table = "c,P,Q\nCraft,,\nSawing,1,\nPlaning,2,x\nTalk,,\nSelling,✓,-\n";
        const string Columns = "c: name; P: position; Q: position";
        var parsed = Parsed(Table, Map(Columns, "role: Maker"));
        parsed
            .Draft.Competencies.Select(c => (c.Name, c.Category))
            .ShouldBe([("Sawing", "Craft"), ("Planing", "Craft"), ("Selling", "Talk")]);
        parsed
            .Warnings.Select(w => w.Message)
            .ShouldContain(
                "Rows with nothing but a name are taken as categories of the rows below them: \"Craft\", \"Talk\". If they "
                    + "are competencies, say so (\"headings: no\" in a mapping, or on the page)."
            );
        parsed
            .Warnings.Select(w => w.Message)
            .ShouldContain(
                "A tick like this \"x\" is taken as the lowest level, Aware: a guess. Write levels into the cells, or say "
                    + "which level a tick means (\"tick:\" in a mapping, or on the page)."
            );
        var stated = Parsed(Table, Map(Columns, "role: Maker\nheadings: no\ntick: Working"));
        stated.Draft.Competencies.Count.ShouldBe(5);
        stated.Draft.Positions[1].Expectations["Planing"].Level.ShouldBe(2);
        stated.Warnings.Count.ShouldBe(2, "nothing is guessed");
    }

    [Fact]
    public void A_row_without_a_text_yet_is_no_heading() =>
        Parsed("c,d\nSawing,cuts\nPlaning,\nGluing,joins\n", Map("c: name; d: description"))
            .Draft.Competencies.Select(c => (c.Name, c.Category))
            .ShouldBe([("Sawing", null), ("Planing", null), ("Gluing", null)]);

    [Fact]
    public void Equal_statements_are_told_apart_by_their_code()
    {
        var parsed = Parsed(
            "code,says\nA.1,Keeps order\nA.2,Keeps order\nA.3,keeps order\n",
            Map("code: id; says: name")
        );
        parsed
            .Draft.Competencies.Select(c => c.Name)
            .ShouldBe(["Keeps order", "Keeps order (A.2)", "keeps order (A.3)"]);
        parsed.Warnings.ShouldContain(
            new Finding(
                "t.csv",
                3,
                5,
                "\"Keeps order\" is on a line above too. This one is called \"Keeps order (A.2)\"."
            )
        );
    }

    [Fact]
    public void A_tree_of_any_depth_keeps_what_is_above_each_row()
    {
        var draft = Parsed(
            "id,up,c\nr,,Wood\ns,r,Solid\nj,s,Joints\nd,j,Dovetail\nm,j,Mortise\nf,s,Finishing\no,r,Order\ng,,Glue\n",
            Map("id: id; up: parent; c: name")
        ).Draft;
        draft
            .Competencies.Select(c => (c.Name, c.Category))
            .ShouldBe([("Joints", "Wood / Solid"), ("Finishing", "Wood / Solid"), ("Order", "Wood"), ("Glue", null)]);
        draft.Skills.Select(s => (s.Name, s.Competency)).ShouldBe([("Dovetail", "Joints"), ("Mortise", "Joints")]);
        draft.Categories.Select(c => c.Name).ShouldBe(["Wood", "Wood / Solid"]);
    }
}
