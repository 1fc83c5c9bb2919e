using Trellis.Domain.Record;

namespace Trellis.Tests.Cli;

/// <summary>
/// What the operator does about signing in: links, the settings of the organisation, and what stands in front of the
/// server.
/// </summary>
[Collection(nameof(Terminal))]
public sealed class AccountCommandsTests : IDisposable
{
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public async Task A_link_is_made_for_somebody_who_is_here_whatever_their_role_and_they_are_told()
    {
        await _here.Run("user", "add", "ada@example.org", "--name", "Ada Example", "--role", "admin");
        var link = (await _here.Run("user", "link", "ADA@example.org", "--json")).Json();
        (link["email"]!.GetValue<string>(), link["role"]!.GetValue<string>()).ShouldBe(("ada@example.org", "admin"));
        link["link"]!.GetValue<string>().ShouldStartWith("/welcome?account=");
        var (links, lines) = await _here.Db(async db =>
            (
                await db.Set<PasswordLink>().Select(l => l.MadeBy).ToListAsync(),
                await db.Set<Activity>().CountAsync(a => a.What == "account.link-made")
            )
        );
        (string.Join(", ", links), lines).ShouldBe(("Operator, Operator", 2));
    }

    [Fact]
    public async Task A_link_for_nobody_names_who_was_meant()
    {
        await _here.Run("user", "add", "ada@example.org", "--name", "Ada Example", "--role", "admin");
        var (code, output, error) = await _here.Run("user", "link", "ada@exampel.org");
        (code, output).ShouldBe((3, ""));
        error.ShouldContain("Did you mean: ada@example.org?");
    }

    [Fact]
    public async Task The_organisation_is_named_and_its_sessions_last_as_long_as_it_says()
    {
        (await _here.Run("organisation", "--idle-hours", "8")).Code.ShouldBe(2, "it has no name yet");
        var made = (
            await _here.Run("organisation", "--name", "Small Garden", "--time-zone", "Europe/Berlin", "--json")
        ).Json();
        made.ToJsonString()
            .ShouldBe(
                """{"name":"Small Garden","timeZone":"Europe/Berlin","idleMinutes":720,"firstDay":null,"calibrationMonths":4,"""
                    + "\"oneOnOneDays\":14,\"careerTalkMonths\":2,\"appreciationDay\":\"friday\","
                    + "\"retention\":{\"concernYears\":1,\"metPlanYears\":1,\"otherPlanYears\":3,\"oneOnOneYears\":1,"
                    + "\"privateNoteDays\":30}}"
            );
        (await _here.Run("organisation", "--idle-hours", "0.5", "--json")).Json()["idleMinutes"]!
            .GetValue<int>()
            .ShouldBe(30);
        foreach (
            var (option, value) in new[]
            {
                ("--idle-hours", "0.1"),
                ("--idle-hours", "337"),
                ("--idle-hours", "1e300"),
                ("--time-zone", "Europe/Atlantis"),
                ("--calibration-months", "0"),
                ("--one-on-one-days", "400"),
                ("--first-day", "2150-01-01"),
            }
        )
            (await _here.Run("organisation", option, value)).Code.ShouldBe(5, $"{option} {value}");
        (await _here.Run("organisation", "--name", " ")).Code.ShouldBe(2);
        (await _here.Run("organisation", "--first-day", "soon")).Code.ShouldBe(2);
        (await _here.Run("organisation", "--first-day", "2026-01-15", "--one-on-one-days", "7", "--json")).Json()[
            "firstDay"
        ]!
            .GetValue<string>()
            .ShouldBe("2026-01-15");
        (await _here.Run("organisation", "--first-day", "none", "--json")).Json()["firstDay"].ShouldBeNull();
        (await _here.Db(db => db.Set<Organisation>().SingleAsync())).ShouldSatisfyAllConditions(
            o => o.Name.ShouldBe("Small Garden"),
            o => o.IdleMinutes.ShouldBe(30)
        );
    }

    [Theory]
    [InlineData(
        "--behind-proxy: Write addresses",
        "--behind-proxy",
        "proxy.example.org",
        "--public-url",
        "https://trellis.example.org"
    )]
    [InlineData("--public-url: Write the address", "--public-url", "trellis.example.org")]
    [InlineData("--public-url: Behind a proxy, say", "--behind-proxy", "10.0.0.7")]
    [InlineData(
        "--public-url: Behind a proxy, people",
        "--behind-proxy",
        "10.0.0.7",
        "--public-url",
        "http://trellis.example.org"
    )]
    public async Task A_front_that_cannot_be_is_said_before_anything_is_made(string says, params string[] options)
    {
        var (code, output, error) = await _here.Run(["serve", "--port", "0", .. options]);
        (code, output).ShouldBe((2, ""));
        error.ShouldStartWith(says);
        Directory.Exists(_here.Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0.0.0.0", true)]
    [InlineData("192.168.1.4", true)]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    public void An_address_that_the_network_reaches_without_encryption_is_warned_about(string listen, bool warns)
    {
        (new Trellis.Cli.Front([], null, []).Warning(listen) is not null).ShouldBe(warns);
        new Trellis.Cli.Front(Proxies.Read("10.0.0.7")!, "https://trellis.example.org", [])
            .Warning(listen)
            .ShouldBeNull();
    }

    [Fact]
    [Trait("Takes", "long")]
    public async Task A_server_without_accounts_prints_the_link_of_its_first_run_and_one_with_an_account_does_not()
    {
        await using (var server = await Server.Start(_here.Data, null))
        {
            var link = System
                .Text.RegularExpressions.Regex.Match(
                    await Said(server, "/start?token="),
                    @"Open (?<link>\S+)",
                    System.Text.RegularExpressions.RegexOptions.NonBacktracking
                )
                .Groups["link"]
                .Value;
            using var client = server.Client();
            (await client.GetAsync(link)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
            (await client.GetAsync("/start")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        }
        await _here.Run("user", "add", "ada@example.org", "--name", "Ada Example", "--role", "admin");
        await using var again = await Server.Start(_here.Data, null);
        using var late = again.Client();
        (await late.GetAsync("/start")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        again.Said.ShouldNotContain("/start?token=");
    }

    private static async Task<string> Said(Server server, string what)
    {
        for (var i = 0; i < 100 && !server.Said.Contains(what, StringComparison.Ordinal); i++)
            await Task.Delay(100);
        return server.Said;
    }
}
