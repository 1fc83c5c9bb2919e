using System.Text.Json.Nodes;

namespace Trellis.Tests.Cli;

/// <summary>The quote and the check at the command line: the rules alone, without a database.</summary>
[Collection(nameof(Terminal))]
public sealed class StipendCommandsTests : IDisposable
{
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    private async Task<JsonNode> Json(string command)
    {
        var document = (await _here.Run([.. command.Split(' '), "--json"])).Json();
        Directory.Exists(_here.Data).ShouldBeFalse("the rules need no database");
        return document;
    }

    [Theory]
    [InlineData("--hired 2026-01-15 --on 2026-04-14", false, "493.15", "0.00")]
    [InlineData("--hired 2026-01-15 --on 2026-04-15", true, "498.63", "498.63")]
    [InlineData("--hired 2026-01-15 --on 2026-04-15 --hours 32 --spent 100", true, "398.90", "298.90")]
    [InlineData("--hired 2025-04-07 --on 2026-02-10 --hours 2025-04-07:40,2025-10-01:0", true, "969.86", "969.86")]
    [InlineData("--hired 2026-01-15 --on 2026-04-15 --hours 38,33", true, "477.85", "477.85")]
    [InlineData(
        "--hired 2024-01-15 --on 2026-06-01 --hours 2026-01-01:40:00,2026-06-01:32,0",
        true,
        "1750.14",
        "1750.14"
    )]
    [InlineData("--hired 2024-01-15 --on 2026-06-01 --hours 2026-01-01:40,2026-06-01:32", true, "1750.14", "1750.14")]
    [InlineData("--hired 2024-02-29 --on 2024-12-31", true, "1682.19", "1682.19")]
    [InlineData("--hired 2025-07-01 --on 2026-01-01 --year-basis calendar", true, "5.48", "5.48")]
    [InlineData("--hired 2024-01-15 --on 2026-01-15 --ended 2026-03-31", true, "416.44", "416.44")]
    public async Task A_quote_says_what_is_earned_and_can_be_spent(
        string command,
        bool eligible,
        string earned,
        string available
    )
    {
        var quote = await Json($"stipend quote {command}");
        (
            quote["eligible"]!.GetValue<bool>(),
            quote["earned"]!.ToJsonString(),
            quote["available"]!.ToJsonString(),
            quote["currency"]!.GetValue<string>()
        ).ShouldBe((eligible, earned, available, "USD"));
        quote
            .AsObject()
            .Select(p => p.Key)
            .ShouldBe(["eligibleFrom", "eligible", "year", "earned", "spent", "available", "currency", "steps"]);
        quote["steps"]!
            .AsArray()
            .ShouldAllBe(s => s!["text"]!.GetValue<string>().Length > 0 && s["clause"] != null && s["amount"] != null);
    }

    [Theory]
    [InlineData("50.00", true, false, true, null)]
    [InlineData("49.99", false, false, true, null)]
    [InlineData("300.00", true, false, true, null)]
    [InlineData("300.01", true, true, false, "2026-02-28")]
    public async Task A_check_says_what_a_purchase_needs(
        string amount,
        bool approval,
        bool notice,
        bool met,
        string? latest
    )
    {
        var check = await Json($"stipend check --amount {amount} --spend-on 2026-04-30 --requested-on 2026-03-01");
        (
            check["needsApproval"]!.GetValue<bool>(),
            check["noticeRequired"]!.GetValue<bool>(),
            check["noticeMet"]!.GetValue<bool>(),
            check["latestRequestDate"]?.GetValue<string>()
        ).ShouldBe((approval, notice, met, latest));
    }

    [Fact]
    public async Task A_policy_file_changes_what_it_names_and_its_mistakes_are_named_by_place()
    {
        var good = _here.Write("policy.yml", "annual: 3650\nwaitingDays: 0\n");
        var quote = (
            await _here.Run(
                "stipend",
                "quote",
                "--hired",
                "2026-01-01",
                "--on",
                "2026-01-10",
                "--policy",
                good,
                "--json"
            )
        ).Json();
        quote["available"]!.ToJsonString().ShouldBe("100.00");
        var (code, output, error) = await _here.Run(
            "stipend",
            "quote",
            "--hired",
            "2026-01-01",
            "--on",
            "2026-01-10",
            "--policy",
            _here.Write("bad.yml", "annual: lots\nsurprise: 1\nnoticeAbove: 3.000\n"),
            "--json"
        );
        (code, output).ShouldBe((2, ""));
        error.ShouldContain("bad.yml:1:9:");
        error.ShouldContain("bad.yml:2:1: \"surprise\" is not a setting.");
        error.ShouldContain("bad.yml:3:14: \"3.000\" can be read in two ways. Write 3000, or 3.00.");
    }

    [Theory]
    [InlineData("fullTimeHours: 38.7", "2322", 0)]
    [InlineData("fullTimeHours: 38:42", "2322", 0)]
    [InlineData("fullTimeHours: 80%", "such as 40, 37.5 or 38:30", 2)]
    [InlineData("fullTimeHours: 0", "Full time is 1 to 168 hours a week.", 2)]
    public async Task Full_time_is_written_to_the_minute(string line, string said, int code)
    {
        var policy = _here.Write("hours.yml", $"annual: 2322\n{line}\n");
        string[] quote = ["stipend", "quote", "--hired", "2025-01-01", "--on", "2026-01-01", "--hours", "20"];
        var (ended, output, error) = await _here.Run([.. quote, "--policy", policy, "--json"]);
        ended.ShouldBe(code);
        if (code == 0)
            JsonNode.Parse(output)!["earned"]!.ToJsonString().ShouldBe("1200.00", said);
        else
            error.ShouldContain(said);
    }

    [Theory]
    [InlineData("quote --hired 2026-02-30 --on 2026-03-01", "--hired")]
    [InlineData("quote --hired 2026-01-01 --on 2026-03-01 --hours 2026-01-01:x", "--hours")]
    [InlineData("quote --hired 2026-01-01 --on 2026-03-01 --ended 2025-01-01", "--ended")]
    [InlineData("quote --hired 2026-01-01", "--on")]
    [InlineData(
        "check --amount 3.000 --spend-on 2026-03-01 --requested-on 2026-01-01",
        "--amount: \"3.000\" can be read in two ways. Write 3000, or 3.00."
    )]
    [InlineData("check --amount 1.999 --spend-on 2026-03-01 --requested-on 2026-01-01", "--amount")]
    [InlineData(
        "check --amount 10 --spend-on 2026-03-01 --requested-on 2026-01-01 --policy nowhere.yml",
        "nowhere.yml"
    )]
    public async Task What_is_wrong_ends_with_2_and_says_where(string command, string part)
    {
        var (code, output, error) = await _here.Run([.. $"stipend {command}".Split(' ')]);
        (code, output).ShouldBe((2, ""));
        error.ShouldContain(part);
    }
}
