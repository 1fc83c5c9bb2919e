#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>A table of conversations that were held before Trellis.</summary>
public abstract class ImportConversationsTests(Provider provider) : OwnWorld(provider)
{
    private const string Table =
        "email,kind,date\nUNA@example.org,annual-360,2026-03-02\nada@example.org,one-on-one,2026-03-03\n";

    [Fact]
    public async Task It_adds_what_is_new_and_importing_it_again_changes_nothing()
    {
        Counts(await Import(Table)).ShouldBe((1, 1, 2)); // Ada's 1:1 is on record
        (await (await App.As(World.Una)).Due("?kind=annual-360")).ShouldBe([
            new(World.Una, "annual-360", new(2026, 4, 9), "done"),
        ]);
        await App.WritesNothing(async () => Counts(await Import(Table)).ShouldBe((0, 2, 2)));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_saves_nothing()
    {
        await App.As(World.Ops);
        await App.WritesNothing(async () => Counts(await Import(Table, "?dryRun=true")).ShouldBe((1, 1, 2)));
        (await App.Db(db => db.Set<ConversationOnRecord>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Each_fault_is_named_by_line_and_column_and_nothing_is_saved()
    {
        var answer = await Import(
            "email,kind,date\n"
                + "una@example.org,annual-360,2026-03-02\n"
                + "una@example.org,review,2026-03-02\n"
                + "una@example.org,annual-360,2 March\n"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Findings(answer)).ShouldBe([
            "3:17 Write calibration, annual-360, pd-meeting or one-on-one.",
            "4:28 Write the day as 2026-05-14.",
        ]);
        (
            await Findings(
                await Import(
                    "email,kind,date\nnobody@example.org,annual-360,2026-03-02\nuna@example.org,annual-360,2026-05-15\n"
                )
            )
        ).ShouldBe([
            "2:1 No one has the email address \"nobody@example.org\".",
            "3:28 Choose a day from the first day of work, 9 April 2025, to today.",
        ]);
        (await App.Db(db => db.Set<ConversationOnRecord>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_table_without_a_column_or_a_row_is_refused()
    {
        (await Import("email,kind\n")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Findings(await Import("email,kind,date\n"))).ShouldBe(["1:1 This file contains no conversations."]);
    }

    [Fact]
    public async Task It_is_for_People_Ops()
    {
        foreach (var who in new[] { World.Max, World.Adm, World.Fin })
            (await Import(Table, who: who)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
    }

    private async Task<HttpResponseMessage> Import(string table, string query = "", string who = World.Ops)
    {
        using var body = new StringContent(table, MediaTypeHeaderValue.Parse("text/csv"));
        return await (await App.As(who)).Client.PostAsync("/api/conversations/import" + query, body);
    }

    private static (int Added, int Unchanged, int All) Counts(HttpResponseMessage answer)
    {
        var report = answer.Content.ReadFromJsonAsync<JsonElement>().GetAwaiter().GetResult();
        return (
            report.GetProperty("added").GetInt32(),
            report.GetProperty("unchanged").GetInt32(),
            report.GetProperty("counts").GetProperty("conversations").GetInt32()
        );
    }

    private static async Task<string[]> Findings(HttpResponseMessage answer) =>
        [
            .. (await answer.Content.ReadFromJsonAsync<JsonElement>())
                .GetProperty("findings")
                .EnumerateArray()
                .Select(f =>
                    $"{f.GetProperty("line").GetInt32()}:{f.GetProperty("column").GetInt32()} "
                    + f.GetProperty("message").GetString()
                ),
        ];

    public sealed class OnSqlite() : ImportConversationsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ImportConversationsTests(Provider.Postgres);
}
