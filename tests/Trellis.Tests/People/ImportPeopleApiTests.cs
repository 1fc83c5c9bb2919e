#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Trellis.Tests.People;

/// <summary>Importing people through the API.</summary>
public abstract class ImportPeopleApiTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task The_API_answers_with_the_findings()
    {
        var answer = await (await App.As(World.Ops)).Client.PostAsync(
            "/api/people/import",
            new StringContent(PeopleTables.Table("x,X,,,40,2026-01-01,,"), MediaTypeHeaderValue.Parse("text/csv"))
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        problem["code"]!.GetValue<string>().ShouldBe("unreadable");
        problem["findings"]!
            .ToJsonString()
            .ShouldBe(
                """[{"file":"people.csv","line":2,"column":1,"message":"\u0022x\u0022 is not an email address."}]"""
            );
    }

    [Theory]
    [InlineData("?dryRun=")]
    [InlineData("?dryRun=1")]
    [InlineData("?dryRun=flase")]
    public async Task A_switch_that_says_nothing_is_not_taken_for_off(string query)
    {
        var answer = await (await App.As(World.Ops)).Client.PostAsync(
            $"/api/people/import{query}",
            new StringContent(
                PeopleTables.Table("switch@example.org,Switch,,,40,2026-01-01,,"),
                MediaTypeHeaderValue.Parse("text/csv")
            )
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("dryRun is true or false.");
        (await App.Db(db => db.Set<Person>().AnyAsync(p => p.Email == "switch@example.org"))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_columns_mean_and_that_unknown_positions_are_left_out_can_be_said()
    {
        var client = (await App.As(World.Ops)).Client;
        const string address =
            "/api/people/import?dryRun=true&column=Chef%3Dmanager_email&column=Mensch%3Dname&column=name%3Dnothing";
        const string table =
            "email,Mensch,name,Chef,start_date,title\napi-a@example.org,Api A,x,Max Example,2026-01-01,Ninja\n";
        (await Post(address)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var report = await (await Post($"{address}&withoutPositions=true")).Ok();
        report["changes"]![0]!
            .GetValue<string>()
            .ShouldBe("Api A: is added: reports to Max Example, 40 hours a week, from 1 January 2026");
        foreach (var wrong in new[] { "Chef", "Chef%3Dboss", "Boss%3Dname", "Chef%3Dname&column=Mensch%3Dname" })
            (await Post($"/api/people/import?column={wrong}")).StatusCode.ShouldBe(
                HttpStatusCode.UnprocessableEntity,
                wrong
            );

        Task<HttpResponseMessage> Post(string url) =>
            client.PostAsync(url, new StringContent(table, MediaTypeHeaderValue.Parse("text/csv")));
    }

    [Fact]
    public async Task How_the_table_is_written_can_be_said_and_is_told_in_words_of_the_API()
    {
        var client = (await App.As(World.Ops)).Client;
        var bytes = System.Text.Encoding.Latin1.GetBytes("email;name;start_date\nsaid@example.org;Zoë;2026-01-01\n");
        var report = await (await Post("")).Ok();
        report["warnings"]![0]!["message"]!.GetValue<string>().ShouldContain("(?encoding=)");
        report = await (await Post("&encoding=windows-1250&delimiter=semicolon")).Ok();
        report["changes"]![0]!.GetValue<string>().ShouldStartWith("Zoë:");
        report["warnings"]![0]!["message"]!.GetValue<string>().ShouldStartWith("Read as Windows-1250");
        foreach (var wrong in new[] { "&encoding=klingon", "&delimiter=dash" })
            (await Post(wrong)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        Task<HttpResponseMessage> Post(string query) =>
            client.PostAsync(
                $"/api/people/import?dryRun=true{query}",
                new ByteArrayContent(bytes) { Headers = { ContentType = new("text/csv") } }
            );
    }

    public sealed class OnSqlite(SqliteWorld world) : ImportPeopleApiTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ImportPeopleApiTests(world), IClassFixture<PostgresWorld>;
}
