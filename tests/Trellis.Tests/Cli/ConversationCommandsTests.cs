#pragma warning disable RS0030
namespace Trellis.Tests.Cli;

/// <summary>The commands about promised conversations.</summary>
[Collection(nameof(Terminal))]
public sealed class ConversationCommandsTests : IAsyncLifetime
{
    private readonly Installation _here = new();

    public async Task InitializeAsync() =>
        (
            await _here.Run(
                "import",
                "people",
                _here.Write(
                    "people.csv",
                    "email,name,manager_email,weekly_hours,start_date\n"
                        + "ada@example.org,Ada Example,,40,2025-10-31\n"
                        + "bob@example.org,Bob Example,ada@example.org,40,2024-02-29\n"
                )
            )
        ).Code.ShouldBe(0);

    public Task DisposeAsync()
    {
        _here.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Due_prints_one_array_for_a_person_on_a_day()
    {
        (await _here.Run("due", "--person", "ada@example.org", "--on", "2026-02-28", "--json"))
            .Json()
            .ToJsonString()
            .ShouldBe(
                """[{"person":"ada@example.org","kind":"calibration","dueOn":"2026-02-28","state":"due"},"""
                    + """{"person":"ada@example.org","kind":"pd-meeting","dueOn":"2026-02-28","state":"due"}]"""
            );
        (await _here.Run("due", "--on", "2025-02-28", "--json"))
            .Json()
            .ToJsonString()
            .ShouldContain("""{"person":"bob@example.org","kind":"annual-360","dueOn":"2025-02-28","state":"due"}""");
        (await _here.Run("due", "--person", "nobody@example.org")).Code.ShouldBe(3);
    }

    [Fact]
    public async Task Due_is_a_list_for_people_without_json()
    {
        (await _here.Run("due", "--person", "ada@example.org", "--on", "2026-03-01"))
            .Out.ReplaceLineEndings("\n")
            .ShouldBe(
                "overdue  2026-02-28  calibration  ada@example.org\noverdue  2026-02-28  pd-meeting   ada@example.org\n"
            );
        (await _here.Run("due", "--person", "ada@example.org", "--on", "2025-11-01"))
            .Out.Trim()
            .ShouldBe("Nothing is due.");
    }

    [Fact]
    public async Task A_conversation_is_recorded_and_a_table_of_them_imported()
    {
        (
            await _here.Run(
                "conversations",
                "record",
                "ada@example.org",
                "--kind",
                "pd-meeting",
                "--on",
                "2026-01-20",
                "--json"
            )
        ).Json()["kind"]!
            .GetValue<string>()
            .ShouldBe("pd-meeting");
        (
            await _here.Run("conversations", "record", "ada@example.org", "--kind", "lunch", "--on", "2026-01-20")
        ).Code.ShouldBe(2);
        (
            await _here.Run("conversations", "record", "ada@example.org", "--kind", "pd-meeting", "--on", "2025-10-30")
        ).Code.ShouldBe(5);
        var table = _here.Write("held.csv", "email,kind,date\nbob@example.org,calibration,2024-06-29\n");
        (await _here.Run("import", "conversations", table, "--json")).Json()["added"]!.GetValue<int>().ShouldBe(1);
        (await _here.Run("due", "--person", "bob@example.org", "--on", "2024-07-01", "--json"))
            .Json()
            .ToJsonString()
            .ShouldContain("""{"person":"bob@example.org","kind":"calibration","dueOn":"2024-06-29","state":"done"}""");
        var wrong = _here.Write("wrong.csv", "email,kind,date\nbob@example.org,lunch,2024-06-29\n");
        var refused = await _here.Run("import", "conversations", wrong);
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("wrong.csv:2:17: Write calibration, annual-360, pd-meeting or one-on-one.");
    }

    [Fact]
    public async Task Tasks_lists_what_is_waiting()
    {
        (await _here.Run("tasks", "--person", "ada@example.org")).Out.Trim().ShouldBe("Nothing is waiting.");
        (await _here.Run("tasks", "--person", "nobody@example.org")).Code.ShouldBe(3);
    }
}
