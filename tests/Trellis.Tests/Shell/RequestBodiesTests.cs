using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Trellis.Tests.Shell;

/// <summary>
/// What is sent and cannot be read is answered as the sender's fault, with the field where there is one.
/// </summary>
public abstract class RequestBodiesTests(WorldFixture world)
{
    private static readonly string Plan =
        """{"amount":20,"spendOn":"2026-06-01","category":"Course","provider":"School"}""";

    private async Task<HttpResponseMessage> Send(HttpMethod method, string url, byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await (await world.World.App.As(World.Ada)).Client.SendAsync(new(method, url) { Content = content });
    }

    private Task<HttpResponseMessage> Check(string json, string type = "application/json") =>
        Send(HttpMethod.Post, "/api/stipend/check", Encoding.UTF8.GetBytes(json), type);

    [Fact]
    public async Task A_character_that_no_database_keeps_is_left_out_wherever_it_stands()
    {
        var anybody = world.World.App.Anonymous();
        (
            await anybody.Client.PostAsync(
                "/api/session",
                new StringContent(
                    """{"email":"a\u0000b@example.org","password":"a\u0000b"}""",
                    Encoding.UTF8,
                    "application/json"
                )
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (
            await anybody.Submit("/sign-in", "form", ("Input.Email", "a\0b@example.org"), ("Input.Password", "x\0y"))
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "no browser types it into a form");
        (await Send(HttpMethod.Get, "/careers?search=ma%00ker", [], null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"amount":"much","spendOn":"2026-06-01"}""", "amount")]
    [InlineData("""{"amount":20,"spendOn":"soon"}""", "spendOn")]
    [InlineData("""{"amount":20,"spendOn":42}""", "spendOn")]
    [InlineData("""{"amount":20,"spendOn":"2026-06-01","category":["Course"]}""", "category")]
    [InlineData("""{"amount":20,"spendOn":"2026-06-01","category":{}}""", "category")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    [InlineData("", "")]
    [InlineData("null", "")]
    public async Task JSON_of_the_wrong_kind_is_answered_by_field(string json, string field)
    {
        var answer = await Check(json);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonNode.Parse(text)!["errors"]!.AsObject().Select(e => e.Key).ShouldBe([field], text);
    }

    [Theory]
    [InlineData("/api/people/not-an-id", "id")]
    [InlineData("/api/activity?page=two", "page")]
    [InlineData("/api/stipend/quote?on=someday", "on")]
    [InlineData("/api/stipend/events?past=maybe", "past")]
    public async Task A_value_of_the_wrong_kind_in_an_address_of_the_API_is_answered_by_name(string url, string name)
    {
        var answer = await (await world.World.App.As(World.Ada)).Get(url);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
        JsonNode.Parse(text)!["errors"].ShouldNotBeNull(text).AsObject().Select(e => e.Key).ShouldBe([name], text);
    }

    [Fact]
    public async Task A_field_that_is_missing_is_named()
    {
        var answer = await (await world.World.App.As(World.Ada)).Client.PostAsync(
            "/api/stipend/requests",
            new StringContent("{}", Encoding.UTF8, "application/json")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!
            .AsObject()
            .Select(e => e.Key.ToLowerInvariant())
            .ToList();
        errors.ShouldContain("what");
        errors.ShouldContain("provider");
    }

    [Theory]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=klingon")]
    [InlineData("application/json; charset=\"\"")]
    [InlineData("text/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("nonsense")]
    [InlineData("a/b/c; ;;=")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task An_odd_type_is_refused_by_the_API(string type) =>
        (await Check(Plan, type)).StatusCode.ShouldBeOneOf(
            HttpStatusCode.BadRequest,
            HttpStatusCode.Forbidden,
            HttpStatusCode.UnsupportedMediaType
        );

    [Fact]
    public async Task The_character_sets_that_are_known_are_read() =>
        (
            await Send(
                HttpMethod.Post,
                "/api/stipend/check",
                Encoding.Unicode.GetBytes(Plan),
                "application/json; charset=utf-16"
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);

    public static TheoryData<string, string> Forms =>
        new()
        {
            { "application/x-www-form-urlencoded; charset=utf-7", "_handler=password" },
            { "application/x-www-form-urlencoded; charset=klingon", "_handler=password" },
            { "application/x-www-form-urlencoded", "_handler=password&=&=x&&%00=%00&%zz=%ED%A0%80" },
            { "application/x-www-form-urlencoded", "_handler=%00" },
            { "application/x-www-form-urlencoded", new string('k', 3000) + "=1" },
            { "application/x-www-form-urlencoded", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"a{i}=1&")) },
            { "application/x-www-form-urlencoded", "Input.Present=" + new string('x', 5 * 1024 * 1024) },
            { "multipart/form-data", "x" },
            { "multipart/form-data; boundary=", "x" },
            {
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; "
                    + "charset=utf-7\r\n\r\nb\r\n--x--\r\n"
            },
            { "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: nothing\r\n\r\nb\r\n--x--\r\n" },
            { "multipart/form-data; boundary=x", "--x\r\nbroken" },
            { "multipart/form-data; boundary=" + new string('b', 300), "x" },
            { "application/json", "{}" },
            { "text/plain", "hello" },
            { "nonsense", "hello" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_odd_form_is_never_a_fault_of_ours(string type, string body)
    {
        foreach (var page in new[] { "/account", "/people/import", "/sign-out", "/sign-in" })
        {
            var answer = await Send(HttpMethod.Post, page, Encoding.UTF8.GetBytes(body), type);
            ((int)answer.StatusCode).ShouldBeInRange(400, 422, page);
        }
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_told_so_and_not_called_a_page_that_is_missing()
    {
        var answer = await Send(
            HttpMethod.Post,
            "/account",
            "x"u8.ToArray(),
            "application/x-www-form-urlencoded; charset=utf-7"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        Browser
            .Parse(await answer.Content.ReadAsStringAsync())
            .QuerySelector("h1")!
            .TextContent.ShouldBe("We could not read what was sent");
    }

    public sealed class OnSqlite(SqliteWorld world) : RequestBodiesTests(world), IClassFixture<SqliteWorld>;
}

/// <summary>What is larger than the server takes, over the wire: only a real server counts.</summary>
public sealed class OversizeTests
{
    [Fact]
    public async Task What_is_too_large_is_refused_as_that()
    {
        var data = Directory.CreateTempSubdirectory("trellis-oversize-").FullName;
        try
        {
            await using var server = await Server.Start(data, null);
            using var client = server.Client();
            client.DefaultRequestHeaders.ExpectContinue = true;
            foreach (
                var (url, type) in new[]
                {
                    ("/api/session", "application/json"),
                    ("/sign-in", "application/x-www-form-urlencoded"),
                    ("/sign-in", "multipart/form-data; boundary=x"),
                }
            )
            {
                var content = new ByteArrayContent(new byte[17 * 1024 * 1024]);
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
                (await client.PostAsync(url, content)).StatusCode.ShouldBe(
                    HttpStatusCode.RequestEntityTooLarge,
                    $"{url} {type}"
                );
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
