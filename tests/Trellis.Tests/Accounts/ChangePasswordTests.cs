using System.Net;
using System.Net.Http.Json;
using Trellis.Domain.Record;
using Trellis.Settings;

namespace Trellis.Tests.Accounts;

/// <summary>Changing one’s own password.</summary>
public abstract class ChangePasswordTests(Provider provider) : OwnWorld(provider)
{
    private const string Wanted = "an even quieter wall";

    [Fact]
    public async Task What_concerns_a_password_or_a_session_writes_its_line()
    {
        var una = await App.As(World.Una);
        var change = () => una.ChangePassword(World.Password, Wanted);
        (await App.Lines(async () => (await change()).StatusCode.ShouldBe(HttpStatusCode.Found)))
            .Select(l => l.What)
            .ShouldBe(["password.changed", "session.started"]);
        await World.Writes(
            "password.wrong",
            World.Una,
            World.Una,
            "",
            async () => (await change()).StatusCode.ShouldBe(HttpStatusCode.Conflict)
        );
        await World.Writes(
            "session.ended",
            World.Una,
            World.Una,
            "",
            async () => await (await una.Client.DeleteAsync("/api/session")).Ok()
        );
        await App.WritesNothing(async () =>
            (await una.Client.DeleteAsync("/api/session")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized)
        );
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_keeps_this_browser()
    {
        var (here, before) = await App.SignIn(World.Ada);
        var (_, elsewhere) = await App.SignIn(World.Ada);
        (await here.ChangePassword(World.Password, Wanted)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await App.With(before)).ShouldBe(HttpStatusCode.Unauthorized);
        (await App.With(elsewhere)).ShouldBe(HttpStatusCode.Unauthorized);
        (await here.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await App.TrySignIn(World.Ada, World.Password)).ShouldBe(HttpStatusCode.Conflict);
        (await App.TrySignIn(World.Ada, Wanted)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("not the present one", Wanted, HttpStatusCode.Conflict)]
    [InlineData(World.Password, "short", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", Wanted, HttpStatusCode.UnprocessableEntity)]
    public async Task A_refused_new_password_changes_nothing(string present, string wanted, HttpStatusCode status)
    {
        var (here, cookie) = await App.SignIn(World.Ada);
        (await here.ChangePassword(present, wanted)).StatusCode.ShouldBe(status);
        (await App.With(cookie)).ShouldBe(HttpStatusCode.OK);
        await App.SignIn(World.Ada);
    }

    [Fact]
    public async Task Wrong_present_passwords_count_too()
    {
        var una = await App.As(World.Una);
        for (var i = 0; i < 5; i++)
            (await una.ChangePassword($"wrong {i}", Wanted)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var answer = await una.ChangePassword(World.Password, Wanted);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        await (
            await una.Client.PostAsJsonAsync("/api/session/confirmation", new { password = World.Password })
        ).ShouldRefuse(HttpStatusCode.TooManyRequests, "session.delayed");
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        (await una.ChangePassword(World.Password, Wanted)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    public sealed class OnSqlite() : ChangePasswordTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangePasswordTests(Provider.Postgres);
}
