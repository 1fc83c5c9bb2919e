#pragma warning disable RS0030
using System.Text.Json.Nodes;

namespace Trellis.Tests.Cli;

/// <summary>The commands that bring something in.</summary>
[Collection(nameof(Terminal))]
public sealed class ImportCommandsTests : IDisposable
{
    private const string People =
        "email,name,position,manager_email,weekly_hours,start_date,end_date,role\n"
        + "ada@example.org,Ada,Maker,max@example.org,40,2025-01-01,,\nmax@example.org,Max,Lead maker,,40,2025-01-01,,admin\n";
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    private static (int Added, int Changed, int Removed, int Unchanged) Sums(JsonNode report) =>
        (
            report["added"]!.GetValue<int>(),
            report["changed"]!.GetValue<int>(),
            report["removed"]!.GetValue<int>(),
            report["unchanged"]!.GetValue<int>()
        );

    [Fact]
    public async Task A_framework_is_brought_in_with_one_JSON_document()
    {
        var report = (await _here.Run("import", "framework", _here.Framework, "--json")).Json();
        report
            .AsObject()
            .Select(p => p.Key)
            .ShouldBe(["added", "changed", "removed", "unchanged", "ignored", "warnings", "counts"]);
        report["counts"]!
            .ToJsonString()
            .ShouldBe(
                """{"families":1,"roles":1,"positions":3,"categories":4,"competencies":5,"skills":1,"descriptors":25,"expectations":8}"""
            );
        (report["ignored"]!.AsArray().Count, report["warnings"]!.AsArray().Count).ShouldBe((0, 0));
        var added = report["added"]!.GetValue<int>();
        added.ShouldBe(1 + 1 + 3 + 4 + 5 + 1 + 25 + 8 + 4 + 2); // with four levels and two moves
        Sums((await _here.Run("import", "framework", _here.Framework, "--json")).Json()).ShouldBe((0, 0, 0, added));
        (await _here.Db(db => db.Set<Framework>().Select(f => f.Name).ToListAsync())).ShouldBe(["Small garden"]);
    }

    [Fact]
    public async Task Ignored_tables_and_warnings_name_file_line_and_column()
    {
        File.WriteAllText(Path.Combine(_here.Framework, "notes.csv"), "who,what\n");
        File.AppendAllText(Path.Combine(_here.Framework, "descriptors.csv"), "Singing,Expert,ic,\n");
        var run = await _here.Run(
            "import",
            "framework",
            _here.Framework,
            "--json",
            "--name",
            "Garden",
            "--format",
            "csv"
        );
        run.Json()["ignored"]![0]!.AsObject().Select(p => p.Key).ShouldBe(["file", "line", "column", "message"]);
        run.Json()["ignored"]![0]!["file"]!.GetValue<string>().ShouldBe("notes.csv");
        var warning = run.Json()["warnings"]!.AsArray().ShouldHaveSingleItem()!;
        (
            warning["file"]!.GetValue<string>(),
            warning["line"]!.GetValue<int>(),
            warning["column"]!.GetValue<int>()
        ).ShouldBe(("descriptors.csv", 27, 19));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_leaves_nothing()
    {
        var (code, output, _) = await _here.Run("import", "framework", _here.Framework, "--dry-run");
        code.ShouldBe(0);
        output.ShouldStartWith("Would be: 54 added, 0 changed, 0 removed, 0 unchanged.");
        (await _here.Run("positions", "--json")).Json().AsArray().ShouldBeEmpty();
        (await _here.Run("import", "framework", _here.Framework)).Out.ShouldStartWith(
            "54 added, 0 changed, 0 removed, 0 unchanged."
        );
    }

    [Theory]
    [InlineData("competency,description\nWriting,x\n\"Drawing,y\n", "bad.csv:3:1: This quote is never closed.")]
    [InlineData(
        "competency,description\nWriting,x\nDrawing\n",
        "bad.csv:3:1: This record has 1 cells, the header has 2."
    )]
    [InlineData(
        "competency,description,status\nWriting,x,ready\n",
        "bad.csv:2:11: A status is draft, in development, or published."
    )]
    [InlineData("", "bad.csv:1:1: The file is empty.")]
    public async Task A_framework_file_that_is_malformed_is_named_by_line_and_column_and_no_database_is_made(
        string text,
        string message
    )
    {
        var (code, output, error) = await _here.Run("import", "framework", _here.Write("bad.csv", text), "--json");
        (code, output).ShouldBe((2, ""));
        error.ShouldStartWith(message);
        Directory.Exists(_here.Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData("framework")]
    [InlineData("people")]
    public async Task A_file_that_is_not_there_is_wrong_input(string what)
    {
        var (code, output, error) = await _here.Run("import", what, Path.Combine(_here.Framework, "nothing.csv"));
        (code, output).ShouldBe((2, ""));
        error.ShouldContain("nothing.csv: There is no file");
        Directory.Exists(_here.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task People_are_brought_in_with_one_JSON_document()
    {
        await _here.Run("import", "framework", _here.Framework);
        var file = _here.Write("people.csv", People);
        Sums((await _here.Run("import", "people", file, "--dry-run", "--json")).Json()).ShouldBe((2, 0, 0, 0));
        (await _here.Db(db => db.Set<Person>().CountAsync())).ShouldBe(0);
        var report = (await _here.Run("import", "people", file, "--json")).Json();
        (Sums(report), report["counts"]!.ToJsonString()).ShouldBe(((2, 0, 0, 0), """{"people":2,"teams":1}"""));
        Sums((await _here.Run("import", "people", file, "--json")).Json()).ShouldBe((0, 0, 0, 2));
    }

    [Fact]
    public async Task People_are_told_by_name_and_columns_can_be_said()
    {
        var file = _here.Write("people.csv", "email,Mensch,title,start_date\na@example.org,Ada,Ninja,2026-01-01\n");
        string[] command = ["import", "people", file, "--column", "Mensch=name"];
        (await _here.Run(command)).Error.ShouldStartWith("people.csv:2:19: The position \"Ninja\" is not known.");
        var (code, output, _) = await _here.Run([.. command, "--without-positions"]);
        code.ShouldBe(0);
        output.ShouldContain("  Ada: is added: 40 hours a week, from 1 January 2026");
        output.ShouldContain(" on, which is today in ");
        output.ShouldContain("It is left out: new people have no position");
    }

    [Fact]
    public async Task People_that_are_wrong_are_named_by_line_and_column_and_nobody_arrives()
    {
        await _here.Run("import", "framework", _here.Framework);
        var (code, output, error) = await _here.Run(
            "import",
            "people",
            _here.Write("people.csv", People + "bob@example.org,Bob,Maker,mex@example.org,40,soon,,\n"),
            "--json"
        );
        (code, output).ShouldBe((2, ""));
        error.ShouldStartWith("people.csv:4:46: \"soon\" is not a day.");
        (await _here.Db(db => db.Set<Person>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_user_is_added_with_a_link_that_lets_them_choose_a_password()
    {
        var first = await _here.Run("user", "add", "Ada@example.org", "--name", "Ada Example", "--role", "people-ops");
        first.Code.ShouldBe(0);
        var link = first
            .Out.Split('\n')
            .Select(l => l.Trim())
            .Single(l => l.StartsWith("/welcome?account=", StringComparison.Ordinal));
        var account = await _here.Db(db => db.Set<Account>().Include(a => a.Person).SingleAsync());
        link.ShouldStartWith($"/welcome?account={account.Id}&token=");
        (account.Person!.Email, account.Person.Access, account.PasswordHash).ShouldBe(
            ("Ada@example.org", AccessRole.PeopleOps, null)
        );

        var second = (
            await _here.Run("user", "add", "ada@example.org", "--name", "Ada Example", "--role", "admin", "--json")
        ).Json();
        (second["email"]!.GetValue<string>(), second["role"]!.GetValue<string>()).ShouldBe(
            ("Ada@example.org", "admin")
        );
        second["link"]!.GetValue<string>().ShouldStartWith($"/welcome?account={account.Id}&token=");
        (await _here.Db(db => db.Set<Person>().Select(p => p.Access).ToListAsync())).ShouldBe([AccessRole.Admin]);
    }

    [Fact]
    public async Task A_user_has_an_address_and_a_name()
    {
        (await _here.Run("user", "add", "nobody", "--name", "N", "--role", "admin")).ShouldBe(
            new Terminal(2, "", "EMAIL: \"nobody\" is not an email address." + Environment.NewLine)
        );
        (await _here.Run("user", "add", "a@example.org", "--name", " ", "--role", "admin")).ShouldBe(
            new Terminal(2, "", "--name: A name has 1 to 120 characters." + Environment.NewLine)
        );
    }

    [Fact]
    public async Task A_table_with_a_header_alone_over_a_known_framework_is_refused_and_a_smaller_one_needs_to_be_meant()
    {
        (await _here.Run("import", "framework", _here.Framework)).Code.ShouldBe(0);
        foreach (var table in Directory.GetFiles(_here.Framework))
            File.WriteAllText(table, File.ReadLines(table).First() + "\n");
        var empty = await _here.Run("import", "framework", _here.Framework, "--allow-removals");
        (empty.Code, empty.Error.Contains("nothing in", StringComparison.Ordinal)).ShouldBe((5, true), empty.Error);

        File.WriteAllText(
            Path.Combine(_here.Framework, "competencies.csv"),
            "category,competency,description,status\n,Listening,How you listen.,published\n"
        );
        var refused = await _here.Run("import", "framework", _here.Framework);
        (refused.Code, refused.Error.Contains("--allow-removals", StringComparison.Ordinal)).ShouldBe(
            (5, true),
            refused.Error
        );
        (await _here.Run("import", "framework", _here.Framework, "--dry-run")).Out.ShouldContain("would be retired");
        (await _here.Run("import", "framework", _here.Framework, "--allow-removals")).Code.ShouldBe(0);
    }
}
