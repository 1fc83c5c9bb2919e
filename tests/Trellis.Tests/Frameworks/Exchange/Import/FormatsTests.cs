using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>Files and folders on disk, and which format they are read in.</summary>
public sealed class FormatsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trellis-formats-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(_folder, name), text);
        return _folder;
    }

    private static Finding Refused(string path, string format = "auto") =>
        Formats.Read(path, format).Problem.ShouldBeOfType<Problem.Unreadable>().Findings.ShouldHaveSingleItem();

    [Fact]
    public void A_folder_is_read_by_its_CSV_files_and_gives_the_framework_its_name()
    {
        Write(
            ("c.csv", "competency,description\nWriting,\n"),
            ("p.csv", "family,role,title\nF,R,T\n"),
            ("readme.md", "# Not a table")
        );
        var parsed = Formats.Read(_folder + Path.DirectorySeparatorChar, "auto").Value.ShouldNotBeNull();
        (
            parsed.DefaultName,
            parsed.Draft.Competencies.Count,
            parsed.Draft.Positions.Count,
            parsed.Ignored.Count
        ).ShouldBe((Path.GetFileName(_folder), 1, 1, 0));
    }

    [Fact]
    public void A_file_is_read_alone_and_gives_the_framework_its_name()
    {
        Write(("Our garden.csv", "competency,description\nWriting,\n"), ("p.csv", "family,role,title\nF,R,T\n"));
        var parsed = Formats.Read(Path.Combine(_folder, "Our garden.csv"), "csv").Value.ShouldNotBeNull();
        (parsed.DefaultName, parsed.Draft.Positions.Count).ShouldBe(("Our garden", 0));
    }

    [Fact]
    public void DDaT_tables_are_recognised_by_their_columns_whatever_they_are_called()
    {
        Write(
            (
                "a.csv",
                "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require "
                    + "Skill\nDigging,,,,,,\n"
            ),
            (
                "b.csv",
                "Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill "
                    + "Description,Skill Level,Skill Level Description\nF,R,,T,,Digging,,Expert,\n"
            )
        );
        Formats
            .Read(_folder, "auto")
            .Value.ShouldNotBeNull()
            .Draft.Positions.ShouldHaveSingleItem()
            .Expectations["Digging"]
            .Level.ShouldBe(4);
    }

    [Fact]
    public void A_format_that_was_named_says_which_file_is_not_of_it() =>
        Formats
            .Read([World.File("notes.md", "# Notes\n")], "trellis", "x")
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Findings.ShouldHaveSingleItem()
            .ToString()
            .ShouldStartWith("notes.md: This is no YAML file.");

    [Fact]
    public void A_DDaT_column_that_is_missing_is_named()
    {
        Write(
            ("roles.csv", "Role Family,Role,Skill Name\nx,y,z\n"),
            (
                "skills.csv",
                "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\n"
                    + "z,,,,,,\n"
            )
        );
        var finding = Refused(_folder);
        (finding.File, finding.Line, finding.Column).ShouldBe(("roles.csv", 1, 1));
        finding.Message.ShouldStartWith("The columns \"Role Description\", \"Role Level\"");
    }

    [Fact]
    public void A_table_that_breaks_off_is_refused_where_it_does()
    {
        Write(("c.csv", "competency,description\n\"Wri"));
        Refused(_folder).ShouldBe(new Finding("c.csv", 2, 1, "This quote is never closed."));
    }

    [Fact]
    public void What_is_not_there_is_said_not_to_be() =>
        Refused(Path.Combine(_folder, "nothing"))
            .ToString()
            .ShouldBe($"{Path.Combine(_folder, "nothing")}: There is no file or folder of this name.");

    [Fact]
    public void A_folder_without_tables_is_refused() =>
        Refused(_folder)
            .ToString()
            .ShouldBe($"{_folder}: There is no table (.csv, .xlsx) in this folder, and no framework.yml.");

    [Fact]
    public void A_format_that_is_not_known_is_refused_with_those_that_are() =>
        Refused(_folder, "xlsx")
            .ToString()
            .ShouldStartWith(
                "--format: \"xlsx\" is not a format that can be read. Known are: auto, trellis, case, csv, ddat"
            );
}
