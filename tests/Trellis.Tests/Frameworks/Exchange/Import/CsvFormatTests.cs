using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>What Trellis's own tables become.</summary>
public sealed class CsvFormatTests
{
    private static ParsedFramework Read(params (string Name, string Text)[] files) =>
        Formats.Read([.. files.Select(f => World.File(f.Name, f.Text))], "auto", "Garden").Value.ShouldNotBeNull();

    [Fact]
    public void All_tables_together_make_the_framework()
    {
        var parsed = Formats.Read(World.FrameworkFiles, "csv", "Garden").Value.ShouldNotBeNull();
        var draft = parsed.Draft;
        (parsed.DefaultName, parsed.Ignored.Count, parsed.Warnings.Count).ShouldBe(("Garden", 0, 0));
        draft
            .Scales.ShouldHaveSingleItem()
            .Levels.Select(l => l.Name)
            .ShouldBe(["Aware", "Working", "Proficient", "Expert"]);
        draft
            .Categories.Select(c => (c.Name, c.IsCore, c.Status))
            .ShouldBe([
                ("Core", true, Status.Published),
                ("Craft", false, Status.Published),
                ("Coming", false, Status.InDevelopment),
                ("Secret", false, Status.Draft),
            ]);
        draft
            .Competencies.Select(c => (c.Name, c.Category, c.Status, c.Descriptors.Count))
            .ShouldBe([
                ("Listening", "Core", Status.Published, 8),
                ("Writing", "Craft", Status.Published, 8),
                ("Drawing", "Craft", Status.Published, 8),
                ("Singing", "Coming", Status.InDevelopment, 0),
                ("Hiding", "Secret", Status.Draft, 1),
            ]);
        draft.Competencies[1].Descriptors[(3, Track.Managerial)].ShouldBe("Writing at Proficient as a leader.");
        draft.Skills.ShouldBe([new("Spelling", "Writing", "Letters in order.")]);
        draft
            .Positions.Select(p => (p.FullName, p.Grade, p.Track, p.Order, p.Description))
            .ShouldBe([
                ("Maker / Junior maker", 1, Track.Individual, 0, "Begins."),
                ("Maker / Maker", 2, Track.Individual, 1, "Makes."),
                ("Maker / Lead maker", 3, Track.Managerial, 2, "Leads."),
            ]);
        draft
            .Positions[1]
            .Expectations.Values.ShouldBe([new("Listening", 2), new("Writing", 3, null, 2), new("Spelling", 3)]);
        draft.Moves.ShouldBe([
            new("Maker / Junior maker", "Maker / Maker", MoveKind.Promotion),
            new("Maker / Maker", "Maker / Lead maker", MoveKind.TrackChange),
        ]);
    }

    [Fact]
    public void Without_a_table_of_levels_there_is_the_usual_scale()
    {
        var draft = Read(("c.csv", "competency,description\nWriting,How.\n")).Draft;
        draft.Scales.ShouldBe([CsvFormat.DefaultScale]);
        draft.Competencies.ShouldHaveSingleItem().Scale.ShouldBe(CsvFormat.DefaultScale.Name);
    }

    [Fact]
    public void Positions_alone_are_a_framework()
    {
        var draft = Read(
            (
                "p.csv",
                "family,role,title,role "
                    + "description\nCraft,Maker,Junior,Makes.\nCraft,Maker,Senior,\nCraft,Tailor,Senior,Sews.\n"
            )
        ).Draft;
        draft.Roles.ShouldBe([
            new("Craft", "Maker") { Description = "Makes." },
            new("Craft", "Tailor") { Description = "Sews." },
        ]);
        draft
            .Positions.Select(p => (p.FullName, p.Grade, p.Track))
            .ShouldBe([
                ("Maker / Junior", null, Track.Individual),
                ("Maker / Senior", null, Track.Individual),
                ("Tailor / Senior", (int?)null, Track.Individual),
            ]);
    }

    [Fact]
    public void Several_scales_are_in_use_and_the_first_is_taken_where_none_is_named()
    {
        var draft = Read(
            (
                "levels.csv",
                "scale,level,name,description\nShort,1,No,Not "
                    + "yet.\nShort,2,Yes,\nLong,1,One,\nLong,2,Two,\nlong,3,Three,\n"
            ),
            ("c.csv", "competency,description,scale\nWriting,,\nDrawing,, LONG \n"),
            ("d.csv", "competency,level,track,text\nWriting,yes,,a\nDrawing,3,IC,b\ndrawing, THREE ,Manager,c\n")
        ).Draft;
        draft.Scales.Select(s => (s.Name, s.Levels.Count)).ShouldBe([("Short", 2), ("Long", 3)]);
        draft.Scales[0].Levels[0].ShouldBe(("No", "Not yet."));
        draft.Competencies.Select(c => c.Scale).ShouldBe(["Short", "Long"]);
        draft.Competencies[0].Descriptors.Keys.ShouldBe([(2, Track.Individual)]);
        draft.Competencies[1].Descriptors.Keys.ShouldBe([(3, Track.Individual), (3, Track.Managerial)]);
    }

    [Fact]
    public void A_category_that_has_no_table_of_its_own_is_made()
    {
        var draft = Read(
            ("c.csv", "category,competency,description\nCraft,Writing,\n craft,Drawing,\n,Alone,\n")
        ).Draft;
        draft.Categories.ShouldBe([new("Craft", "", false, Status.Published)]);
        draft.Competencies.Select(c => c.Category).ShouldBe(["Craft", "Craft", null]);
    }

    [Theory]
    [InlineData("", Status.Published)]
    [InlineData("Published", Status.Published)]
    [InlineData("in  DEVELOPMENT", Status.InDevelopment)]
    [InlineData("draft", Status.Draft)]
    public void The_words_of_a_status(string word, Status status) =>
        Read(("c.csv", $"competency,description,status\nWriting,,{word}\n"))
            .Draft.Competencies[0]
            .Status.ShouldBe(status);

    [Theory]
    [InlineData("", Track.Individual)]
    [InlineData("IC", Track.Individual)]
    [InlineData("individual", Track.Individual)]
    [InlineData("Individual contributor", Track.Individual)]
    [InlineData("managerial", Track.Managerial)]
    [InlineData("Manager", Track.Managerial)]
    public void The_words_of_a_track(string word, Track track) =>
        Read(("p.csv", $"family,role,title,track\nF,R,T,{word}\n")).Draft.Positions[0].Track.ShouldBe(track);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public void The_words_of_core(string word, bool core) =>
        Read(("g.csv", $"category,core,status\nG,{word},\n"), ("c.csv", "competency,description\nW,\n"))
            .Draft.Categories[0]
            .IsCore.ShouldBe(core);

    [Theory]
    [InlineData("", MoveKind.Promotion)]
    [InlineData("Promotion", MoveKind.Promotion)]
    [InlineData("lateral", MoveKind.Lateral)]
    [InlineData("Track Change", MoveKind.TrackChange)]
    public void The_words_of_a_move(string word, MoveKind kind) =>
        Read(("p.csv", "family,role,title\nF,R,A\nF,R,B\n"), ("m.csv", $"from,to,kind\nR / A,r / b,{word}\n"))
            .Draft.Moves.ShouldBe([new("R / A", "R / B", kind)]);

    [Fact]
    public void A_position_is_written_the_way_its_role_was_first_written() =>
        Read(("p.csv", "family,role,title\nCraft,Maker,Junior\n craft,MAKER,Senior\n"))
            .Draft.Positions.Select(p => (p.Family, p.FullName))
            .ShouldBe([("Craft", "Maker / Junior"), ("Craft", "Maker / Senior")]);

    [Fact]
    public void A_table_that_is_not_recognised_is_reported_and_not_used() =>
        Read(("notes.csv", "who,what\nx,y\n"), ("c.csv", "competency,description\nWriting,\n"))
            .Ignored.ShouldBe([
                new("notes.csv", 1, 1, "This table was not recognised by its columns, and is not used."),
            ]);

    [Fact]
    public void A_level_without_a_text_stays_a_hole_and_is_worth_a_look()
    {
        var parsed = Read(
            ("c.csv", "competency,description\nWriting,\n"),
            ("d.csv", "competency,level,track,text\nWriting,1,ic, \u200B\n")
        );
        parsed.Warnings.ShouldBe([new("d.csv", 2, 14, "Writing: no text here. The level stays a hole.")]);
        parsed.Draft.Competencies[0].Descriptors.ShouldBeEmpty();
    }
}
