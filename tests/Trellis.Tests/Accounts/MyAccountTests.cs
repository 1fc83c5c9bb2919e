using Trellis.Settings;

namespace Trellis.Tests.Accounts;

/// <summary>One’s own account: who one is here, where one is signed in, and who opened one’s record.</summary>
public abstract class MyAccountTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_account_lists_sessions_by_device_place_and_last_use_and_marks_this_one()
    {
        const string firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        await App.SignIn(World.Ada, firefox, "203.0.113.7");
        App.Clock.Advance(TimeSpan.FromHours(1));
        var (here, _) = await App.SignIn(World.Ada, "curl/8.5.0", "198.51.100.4");
        var page = await here.Page("/account");
        var lines = page.QuerySelectorAll("section[aria-labelledby=sessions] li")
            .Select(l => string.Join(' ', l.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        lines[0]
            .ShouldStartWith(
                "Another program This session Last used 14 May 2026, 13:00 UTC, network address 198.51.100.4"
            );
        lines[1].ShouldStartWith("Firefox on Linux Last used 14 May 2026, 12:00 UTC, network address 203.0.113.7");
        page.Body!.TextContent.ShouldNotContain("Mozilla");
        page.QuerySelectorAll("form[action^='/account/sessions/']")
            .Length.ShouldBe(1, "this session is ended by signing out");
        var sessions = (await here.Json("/api/me"))
            .GetProperty("sessions")
            .EnumerateArray()
            .Select(s => (s.GetProperty("device").GetString(), s.GetProperty("isThis").GetBoolean()))
            .ToList();
        sessions.ShouldBe([("Another program", true), ("Firefox on Linux", false)]);
    }

    [Fact]
    public async Task It_says_who_one_is_and_nothing_of_anybody_else()
    {
        foreach (
            var (who, role) in new[]
            {
                (World.Ada, "employee"),
                (World.Ops, "people-ops"),
                (World.Fin, "finance"),
                (World.Adm, "admin"),
            }
        )
        {
            var me = await (await App.As(who)).Json("/api/me");
            (me.GetProperty("email").GetString(), me.GetProperty("access").GetString()).ShouldBe((who, role));
            foreach (var part in new[] { "links", "openedBy", "changedBy" })
                me.GetProperty(part).GetArrayLength().ShouldBe(0, part);
            me.GetProperty("sessions").GetArrayLength().ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_session_that_is_over_is_not_listed()
    {
        await App.Db(db =>
            db.Set<Organisation>().ExecuteUpdateAsync(o => o.SetProperty(x => x.IdleMinutes, SessionRules.IdleMinutes))
        );
        await App.SignIn(World.Ada);
        App.Clock.Advance(TimeSpan.FromMinutes(SessionRules.IdleMinutes));
        var (here, _) = await App.SignIn(World.Ada);
        (await here.Json("/api/me")).GetProperty("sessions").GetArrayLength().ShouldBe(1);
    }

    public sealed class OnSqlite() : MyAccountTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyAccountTests(Provider.Postgres);
}
