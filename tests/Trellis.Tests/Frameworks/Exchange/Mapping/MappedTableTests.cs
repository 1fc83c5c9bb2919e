using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Exchange.Mapping;
using static Trellis.Tests.Frameworks.Exchange.Mapping.MappedTables;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>What a table becomes by its mapping.</summary>
public sealed class MappedTableTests
{
    [Fact]
    public void A_column_for_each_level()
    {
        var parsed = Parsed(
            "Group,Competency,What,Aware,Working (manager),Working,Notes\nCraft,Writing,How you "
                + "write.,a,b,c,x\nCraft,Drawing,,d,,,\n",
            Map(
                "Group: category; Competency: name; What: description; Aware: level 1 both; Working: level 2; "
                    + "\"Working (manager)\": level 2 managerial"
            )
        );
        var draft = parsed.Draft;
        draft.Scales.ShouldHaveSingleItem().Name.ShouldBe("Aware to Working");
        draft.Scales[0].Levels.Select(l => l.Name).ShouldBe(["Aware", "Working"]);
        draft.Categories.Select(c => c.Name).ShouldBe(["Craft"]);
        draft
            .Competencies.Select(c => (c.Name, c.Category, c.Description))
            .ShouldBe([("Writing", "Craft", "How you write."), ("Drawing", "Craft", "")]);
        draft
            .Competencies[0]
            .Descriptors.Select(t => (t.Key.Level, t.Key.Track, t.Value))
            .ShouldBe([
                (1, Track.Individual, "a"),
                (1, Track.Managerial, "a"),
                (2, Track.Individual, "c"),
                (2, Track.Managerial, "b"),
            ]);
        draft.Competencies[1].Descriptors.Keys.ShouldBe([(1, Track.Individual), (1, Track.Managerial)]);
        parsed.Ignored.ShouldBe([new("t.csv", 1, 55, "The column \"Notes\" is not used.")]);
        parsed.Warnings.ShouldBe([
            new("t.csv", 0, 0, "Read as UTF-8, with a comma between cells."),
            new("t.csv", 0, 0, "The levels, the lowest first: Aware, Working. They are those of the columns."),
        ]);
        parsed.Source.ShouldBe("t.csv");
    }

    [Fact]
    public void A_row_for_each_level()
    {
        var draft = Parsed(
            "c;l;t;x\nWriting;Some;;a\nWriting;More;managerial;b\nWriting;more;IC;c\nDrawing;Some;both;d\n",
            Map("c: name; l: level; t: track; x: text", "scale: Ours")
        ).Draft;
        (draft.Scales[0].Name, string.Join(",", draft.Scales[0].Levels.Select(l => l.Name))).ShouldBe(
            ("Ours", "Some,More")
        );
        draft
            .Competencies[0]
            .Descriptors.ShouldBe(
                new Dictionary<(int, Track), string>
                {
                    [(1, Track.Individual)] = "a",
                    [(2, Track.Individual)] = "c",
                    [(2, Track.Managerial)] = "b",
                }
            );
        draft.Competencies[1].Descriptors.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("3,c\n1,a\n2,b\n")]
    [InlineData("Level 3,c\nlevel 1,a\nLevel 2,b\n")]
    public void Levels_that_are_numbers_are_put_in_order(string rows)
    {
        var draft = Parsed(
            "c,l,x\n" + string.Concat(rows.Split('\n')[..^1].Select(r => $"Writing,{r}\n")),
            Map("c: name; l: level; x: text")
        ).Draft;
        draft.Scales[0].Levels.Select(l => l.Name).ShouldBe(["Level 1", "Level 2", "Level 3"]);
        draft.Competencies[0].Descriptors.Values.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Levels_that_the_mapping_names_are_met_by_name_or_number()
    {
        var draft = Parsed(
            "c,l,x\nWriting,2,b\nWriting, KNOWS ,a\n",
            Map("c: name; l: level; x: text", "levels: [Knows, Does, Shapes]")
        ).Draft;
        (draft.Scales[0].Name, draft.Scales[0].Levels.Count).ShouldBe(("Knows to Shapes", 3));
        draft.Competencies[0].Descriptors.Keys.ShouldBe([(1, Track.Individual), (2, Track.Individual)]);
    }

    [Fact]
    public void Without_a_level_there_is_the_usual_scale() =>
        Parsed("c,d\nWriting,x\n", Map("c: name; d: description")).Draft.Scales.ShouldBe([CsvFormat.DefaultScale]);

    [Fact]
    public void Merged_cells_repeat_what_stands_above_and_a_row_is_about_the_deepest_thing_it_names()
    {
        var draft = Parsed(
            "domain,competency,skill,description\nOne,,,d1\n,Writing,,c1\n,,Spelling,s1\n,,Grammar,s2\n"
                + "Two,,,d2\n,Drawing,,c2\n,,,\nThree,Singing,Breathing,s3\n",
            Map("domain: category; competency: name; skill: skill; description: description", "fill-down: yes")
        ).Draft;
        draft.Categories.Select(c => (c.Name, c.Description)).ShouldBe([("One", "d1"), ("Two", "d2"), ("Three", "")]);
        draft
            .Competencies.Select(c => (c.Name, c.Category, c.Description))
            .ShouldBe([("Writing", "One", "c1"), ("Drawing", "Two", "c2"), ("Singing", "Three", "")]);
        draft.Skills.ShouldBe([
            new("Spelling", "Writing", "s1"),
            new("Grammar", "Writing", "s2"),
            new("Breathing", "Singing", "s3"),
        ]);
    }

    [Fact]
    public void Several_columns_of_categories_are_one_category()
    {
        var draft = Parsed("a,b,c\nTech,Web,HTML\nTech,,Writing\n", Map("a: category; b: category; c: name")).Draft;
        draft.Competencies.Select(c => c.Category).ShouldBe(["Tech / Web", "Tech"]);
    }

    [Fact]
    public void Skills_may_stand_in_the_rows_of_their_competency_with_descriptions_of_their_own()
    {
        var draft = Parsed(
            "c,d,s,sd,st\nWriting,How.,Spelling,Letters.,in "
                + "development\nWriting,How.,Grammar,Order.,\nDrawing,,,,draft\n",
            Map("c: name; d: description; s: skill; sd: skill description; st: status")
        ).Draft;
        draft
            .Competencies.Select(c => (c.Name, c.Description, c.Status))
            .ShouldBe([("Writing", "How.", Status.InDevelopment), ("Drawing", "", Status.Draft)]);
        draft.Skills.Select(s => s.Description).ShouldBe(["Letters.", "Order."]);
    }

    [Fact]
    public void Rows_that_name_their_parent_become_categories_competencies_and_skills()
    {
        var parsed = Parsed(
            "id,up,name,text,Low,High\n3,2,Spelling,s,,\n2,1,Writing,c,a,b\n1,,Craft,d,,\n4,,Alone,,,z\n5,3,Accents,,,\n",
            Map("id: id; up: parent; name: name; text: description; Low: level 1; High: level 2")
        );
        var draft = parsed.Draft;
        draft.Categories.Select(c => (c.Name, c.Description)).ShouldBe([("Craft", "d")]);
        draft
            .Competencies.Select(c => (c.Name, c.Category, c.Descriptors.Count))
            .ShouldBe([("Writing", "Craft", 2), ("Alone", null, 1)]);
        draft.Skills.ShouldBe([new("Spelling", "Writing", "s"), new("Accents", "Writing", "")]);
        parsed
            .Warnings[^1]
            .ShouldBe(new Finding("t.csv", 6, 3, "Accents is deeper than a skill. It becomes a skill of Writing."));
    }

    [Fact]
    public void Parents_may_be_named_and_categories_may_have_a_column_of_their_own()
    {
        var draft = Parsed(
            "name,parent,group\nWriting,,Craft\nSpelling,writing,\nDrawing,,Craft\n",
            Map("name: name; parent: parent; group: category")
        ).Draft;
        draft.Competencies.Select(c => (c.Name, c.Category)).ShouldBe([("Writing", "Craft"), ("Drawing", "Craft")]);
        draft.Skills.ShouldBe([new("Spelling", "Writing", "")]);
    }

    [Fact]
    public void A_column_for_each_position_says_what_it_asks_for()
    {
        var draft = Parsed(
            "c,s,Junior,Maker / Lead\nWriting,,Aware,3\nWriting,Spelling,2,-\nDrawing,,,n/a\n",
            Map("c: name; s: skill; Junior: position; Maker / Lead: position managerial", "role: Maker\nfamily: Craft")
        ).Draft;
        draft.Roles.ShouldBe([new("Craft", "Maker")]);
        draft
            .Positions.Select(p => (p.FullName, p.Track, p.Family))
            .ShouldBe([("Maker / Junior", Track.Individual, "Craft"), ("Maker / Lead", Track.Managerial, "Craft")]);
        draft.Positions[0].Expectations.Values.ShouldBe([new("Writing", 1), new("Spelling", 2)]);
        draft.Positions[1].Expectations.Values.ShouldBe([new("Writing", 3)]);
    }

    [Fact]
    public void A_row_for_each_position_says_what_it_asks_for_and_shares_the_text_of_its_level()
    {
        var parsed = Parsed(
            "c,l,x,f,r,p\nWriting,Low,a,F,R,One\nWriting,Low,a,F,R,Two\nWriting,High,b,,Q,Three\n",
            Map("c: name; l: level; x: text; f: family; r: role; p: title")
        );
        parsed
            .Draft.Positions.Select(p => (p.Family, p.FullName, p.Expectations["Writing"].Level))
            .ShouldBe([("F", "R / One", 1), ("F", "R / Two", 1), ("Q", "Q / Three", 2)]);
        parsed.Draft.Competencies.ShouldHaveSingleItem().Descriptors.Values.ShouldBe(["a", "b"]);
        parsed.Ignored.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_twice_alike_is_not_used_and_what_has_no_place_is_named()
    {
        var parsed = Parsed("c,l,x\nWriting,Low,a\nWriting,Low,a\nWriting,High,\n", Map("c: name; l: level; x: text"));
        parsed.Ignored.ShouldBe([new("t.csv", 3, 13, "Writing: repeats line 2.")]);
        parsed.Warnings[^1].ShouldBe(new Finding("t.csv", 4, 14, "Writing: no text here. The level stays a hole."));
        var skills = Parsed(
            "c,s,Low,High\nWriting,Spelling,a,\n",
            Map("c: name; s: skill; Low: level 1; High: level 2")
        );
        skills.Ignored.ShouldBe([
            new(
                "t.csv",
                2,
                18,
                "Spelling: levels of a skill have no texts. To keep this, map \"Spelling\" and its like as "
                    + "competencies."
            ),
        ]);
    }

    [Fact]
    public void An_encoding_and_a_delimiter_that_are_named_are_not_looked_for()
    {
        byte[] bytes = [.. "c|d, e\nJos"u8, 0xE9, .. "|x\n"u8];
        var parsed = MappedTable
            .Read(new("t.csv", () => new MemoryStream(bytes)), Map("c: name", "delimiter: bar\nencoding: windows-1252"))
            .Value.ShouldNotBeNull();
        parsed.Draft.Competencies[0].Name.ShouldBe("José");
        parsed.Warnings[0].Message.ShouldBe("Read as Windows-1252, with a bar between cells.");
    }

    [Fact]
    public void The_apostrophe_before_a_formula_is_taken_away() =>
        Parsed("c,d\nWriting,'- a point\n", Map("c: name; d: description"))
            .Draft.Competencies[0]
            .Description.ShouldBe("- a point");

    [Fact]
    public void It_meets_the_rules_of_every_content()
    {
        var parsed = Parsed(
            "g,c,s,Low,High,Junior\nCraft,Writing,,a,b,Low\nCraft,Writing,Spelling,,,3\n",
            Map("g: category; c: name; s: skill; Low: level 1; High: level 2; Junior: position", "role: Maker")
        );
        ContentRules.Check(parsed.Draft.ToContent("Garden")).ShouldBeEmpty();
    }
}
