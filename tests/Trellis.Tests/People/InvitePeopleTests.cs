#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;
using Trellis.Tests.Mail;

namespace Trellis.Tests.People;

/// <summary>Several people are invited at once, by mail.</summary>
public abstract class InvitePeopleTests(Provider provider) : MailWorld(provider)
{
    private async Task<Id<Person>> Hire(string name)
    {
        await (
            await (await App.As(World.Ops)).Client.PostAsJsonAsync(
                "/api/people",
                new
                {
                    email = $"{name}@example.org",
                    name,
                    from = Today,
                }
            )
        ).Ok();
        return (await App.Db(db => db.Set<Person>().SingleAsync(p => p.Name == name))).Id;
    }

    [Fact]
    public async Task One_button_invites_everybody_who_is_shown()
    {
        await Hire("Wei");
        await Hire("Zoe");
        const string list = "/people?show=not-invited";
        var ops = await App.As(World.Ops);
        (await ops.Page(list)).QuerySelector("main form .btn[type=submit]:not([name])").ShouldNotBeNull();
        await (await ops.Submit(list, "form:has(input[name^='Input.People'])")).ShouldGoOn();
        await Send();
        Office
            .Taken.Select(m => m.To.Mailboxes.Single().Address)
            .Order()
            .ShouldBe(["Wei@example.org", "Zoe@example.org"]);
        (await ops.Page(list)).QuerySelector("form:has(input[name^='Input.People'])").ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_needs_none_is_left_out_and_nobody_else_invites()
    {
        var wei = await Hire("Wei");
        var people = new { people = new[] { wei, Of(World.Una), Of(World.Adm) } };
        (await (await App.As(World.Fox)).Client.PostAsJsonAsync("/api/people/invitations", people)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        var done = await (
            await (await App.As(World.Ops)).Client.PostAsJsonAsync("/api/people/invitations", people)
        ).Ok();
        done["invited"]!.ToJsonString().ShouldBe("""["Wei"]""");
        done["leftOut"]!.ToJsonString().ShouldBe("""["Adm Example","Una Example"]""");
    }

    [Fact]
    public async Task All_are_invited_or_none()
    {
        var (wei, zoe) = (await Hire("Wei"), await Hire("Zoe"));
        await App.Db(db =>
            db.Set<Account>()
                .Where(a => a.PersonId == Of(World.Una))
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.NormalizedUserName, "ZOE@EXAMPLE.ORG"))
        );
        var answer = await (await App.As(World.Ops)).Client.PostAsJsonAsync(
            "/api/people/invitations",
            new { people = new[] { wei, zoe } }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await App.Db(db => db.Set<Account>().CountAsync(a => a.PersonId == wei || a.PersonId == zoe))).ShouldBe(0);
    }

    public sealed class OnSqlite() : InvitePeopleTests(Provider.Sqlite);

    public sealed class OnPostgres() : InvitePeopleTests(Provider.Postgres);
}
