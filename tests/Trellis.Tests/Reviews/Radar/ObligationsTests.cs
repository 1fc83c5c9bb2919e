#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Radar;

namespace Trellis.Tests.Reviews.Radar;

/// <summary>From which facts somebody's obligations are computed.</summary>
public abstract class ObligationsTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task A_line_says_who_it_is_and_who_leads_them()
    {
        var ada = await Ada();
        (ada.Name, ada.Email, ada.Position, ada.Manager, ada.ManagerId, ada.IsAway).ShouldBe(
            ("Ada Example", World.Ada, "Maker", "Max Example", Of(World.Max), false)
        );
    }

    [Fact]
    public async Task A_manager_who_has_left_leads_nobody()
    {
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Email == World.Max)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Today.AddDays(-1)))
        );
        var ada = await Ada();
        (ada.Manager, ada.Of(ObligationKind.OneOnOne)).ShouldBe((null, null));
        ada.Of(ObligationKind.PdMeeting)!.State.ShouldBe(ObligationState.Overdue);
    }

    [Fact]
    public async Task What_is_on_record_counts_until_it_is_voided()
    {
        await World.OnRecord(World.Ada, ObligationKind.PdMeeting, Today.AddDays(-20));
        var plan = (await Ada()).Of(ObligationKind.PdMeeting)!;
        (plan.State, plan.LastOn, plan.NextOn).ShouldBe(
            (ObligationState.Done, Today.AddDays(-20), Today.AddDays(-20).AddYears(1))
        );
        await App.Db(db =>
            db.Set<ConversationOnRecord>()
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.VoidedAt, App.Clock.GetUtcNow().UtcDateTime))
        );
        (await Ada()).Of(ObligationKind.PdMeeting)!.State.ShouldBe(ObligationState.Overdue);
    }

    [Fact]
    public async Task An_open_review_says_by_when_and_a_held_one_is_done()
    {
        var review = await Review(World.Una, Today.AddDays(-40), Today.AddDays(3));
        var open = (await Line(World.Una)).Of(ObligationKind.Annual360)!;
        (open.State, open.DueOn, open.IsMoved, open.PlannedOn).ShouldBe(
            (ObligationState.Overdue, Today.AddDays(-5), true, Today.AddDays(3))
        );
        await Happens(review, ReviewAct.HoldConversation, Today.AddDays(-2));
        var held = (await Line(World.Una)).Of(ObligationKind.Annual360)!;
        (held.State, held.DueOn, held.LastOn, held.NextOn).ShouldBe(
            (ObligationState.Done, Today.AddDays(-5), Today.AddDays(-2), new DateOnly(2027, 4, 9))
        );
    }

    [Fact]
    public async Task A_review_that_was_cancelled_before_its_conversation_says_nothing()
    {
        var review = await Review(World.Una, Today.AddDays(-40), null);
        await Happens(review, ReviewAct.Cancel, Today);
        var found = (await Line(World.Una)).Of(ObligationKind.Annual360)!;
        (found.State, found.DueOn, found.IsMoved).ShouldBe((ObligationState.Overdue, new DateOnly(2026, 4, 9), false));
    }

    [Fact]
    public async Task The_organisation_says_how_long_it_takes()
    {
        await App.Db(db =>
            db.Set<Organisation>()
                .ExecuteUpdateAsync(o =>
                    o.SetProperty(x => x.CalibrationMonths, 6).SetProperty(x => x.OneOnOneDays, 30)
                )
        );
        var una = await Line(World.Una);
        una.Of(ObligationKind.Calibration)!.DueOn.ShouldBe(new DateOnly(2025, 10, 9));
        una.Of(ObligationKind.OneOnOne)!.DueOn.ShouldBe(new DateOnly(2025, 5, 9));
    }

    private Task<Id<Review>> Review(string email, DateOnly opened, DateOnly? planned) =>
        App.Db(async db =>
        {
            var review = new Review
            {
                PersonId = Of(email),
                Kind = ReviewKind.Annual360,
                CountedFrom = opened,
                OpenedOn = opened,
                OpenedAt = opened.ToDateTime(default, DateTimeKind.Utc),
                MeetingStartsAt = planned?.ToDateTime(new(10, 0), DateTimeKind.Utc),
            };
            db.Add(review);
            await db.SaveChangesAsync();
            return review.Id;
        });

    private Task<int> Happens(Id<Review> review, ReviewAct act, DateOnly on) =>
        App.Db(async db =>
        {
            (await db.Set<Review>().SingleAsync(r => r.Id == review)).Facts.Add(
                new()
                {
                    Act = act,
                    On = on,
                    At = on.ToDateTime(default, DateTimeKind.Utc),
                    ByName = "Fox Example",
                }
            );
            return await db.SaveChangesAsync();
        });

    private Task<Obligations.Line> Ada() => Line(World.Ada);

    private async Task<Obligations.Line> Line(string email) =>
        (
            await App.RunAs(null, services => services.GetRequiredService<Obligations>().Of(Of(email), Today, default))
        ).ShouldNotBeNull();

    public sealed class OnSqlite() : ObligationsTests(Provider.Sqlite);

    public sealed class OnPostgres() : ObligationsTests(Provider.Postgres);
}
