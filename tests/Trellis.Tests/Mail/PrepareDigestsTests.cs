using Microsoft.Extensions.DependencyInjection;
using Trellis.Mail;

namespace Trellis.Tests.Mail;

/// <summary>Digests: one for each time, with what is waiting and what is new, and none that says nothing.</summary>
public abstract class PrepareDigestsTests(Provider provider) : MailWorld(provider)
{
    [Fact]
    public async Task The_weekly_digest_holds_what_is_waiting_and_what_is_new_and_each_message_once()
    {
        await Friday();
        await (await App.As(World.Una)).Asked(200m, Today.AddDays(70));
        await Write(World.Fox, "stipend.paid", "/stipend/requests/1");
        await Digests();
        var mail = Office.Taken.Single(m =>
            m.To.Mailboxes.Single().Address == World.Fox && m.Subject!.StartsWith("Your")
        );
        mail.Subject.ShouldBe("Your week: one thing to do");
        mail.Text().ShouldContain("TO DO");
        mail.Text().ShouldContain("Approve or decline a stipend request");
        mail.Text().ShouldContain("https://trellis.small-garden.example/stipend/requests/1");
        Browser.Parse(mail.HtmlBody!).QuerySelectorAll("h2").Select(h => h.TextContent).ShouldContain("New");
        App.Clock.Advance(TimeSpan.FromDays(7));
        Office.Taken.Clear();
        await Digests();
        Office.Taken.Single(m => m.To.Mailboxes.Single().Address == World.Fox).Text().ShouldNotContain("NEW");
    }

    [Fact]
    public async Task Nobody_gets_a_digest_that_says_nothing()
    {
        await Friday();
        await Digests();
        Office.To(World.Una).ShouldBeEmpty();
        (await App.Messages()).Single(m => m.PersonId == Of(World.Una)).State.ShouldBe(MessageState.Closed);
    }

    [Fact]
    public async Task A_server_that_slept_for_eight_days_makes_one_digest()
    {
        await Choose(World.Una, "stipend.paid", Cadence.Daily);
        await Friday();
        await Digests();
        App.Clock.Advance(TimeSpan.FromDays(8));
        await Write(World.Una, "stipend.paid");
        await Write(World.Una, "framework.published");
        (await Prepare()).Value.ShouldBe(8, "one for each person");
        (await Prepare()).Value.ShouldBe(0);
        await Send();
        Office.To(World.Una).ShouldHaveSingleItem();
        Office
            .Taken.Single(m => m.To.Mailboxes.Single().Address == World.Una)
            .Text()
            .ShouldContain("What your position");
    }

    [Fact]
    public async Task A_daily_digest_comes_each_morning_and_holds_only_what_was_chosen_so()
    {
        await Friday();
        await Digests();
        await Choose(World.Una, "stipend.paid", Cadence.Daily);
        App.Clock.Advance(TimeSpan.FromDays(3));
        await Write(World.Una, "stipend.paid");
        await Write(World.Una, "framework.published");
        await Digests();
        var mail = Office.Taken.Single(m => m.To.Mailboxes.Single().Address == World.Una);
        mail.Subject.ShouldBe("Your day: what is new");
        mail.Text().ShouldContain("A claim of yours is paid");
        mail.Text().ShouldNotContain("What your position");
    }

    [Fact]
    public async Task Whoever_wants_nothing_by_digest_gets_none()
    {
        foreach (var kind in Kinds.All.Where(k => k.Purpose == MessagePurpose.Information))
            await Choose(World.Una, kind.Name, Cadence.Never);
        await Friday();
        (await Prepare()).Value.ShouldBe(7);
    }

    /// <summary>Moves the clock to noon of the next Friday.</summary>
    private Task Friday()
    {
        while (Today.DayOfWeek != DayOfWeek.Friday)
            App.Clock.Advance(TimeSpan.FromDays(1));
        return Task.CompletedTask;
    }

    private async Task Digests()
    {
        (await Send()).ShouldBeGreaterThanOrEqualTo(0);
        (await Prepare()).Problem.ShouldBeNull();
        await Send();
    }

    private Task<Result<int>> Prepare() =>
        App.Run((services, _) => services.GetRequiredService<PrepareDigests>().Handle(default));

    public sealed class OnSqlite() : PrepareDigestsTests(Provider.Sqlite);

    public sealed class OnPostgres() : PrepareDigestsTests(Provider.Postgres);
}
