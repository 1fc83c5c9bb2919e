#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Opening;

namespace Trellis.Tests.Reviews.Opening;

public abstract class AnnualOpeningsTests(Provider provider) : OwnWorld(provider)
{
    private Task<int> Open() =>
        App.Run(async (services, _) => (await services.GetRequiredService<OpenReviews>().Handle(default)).Value);

    private Task<int> FirstDay(DateOnly day) =>
        App.Db(async db =>
        {
            (await db.Set<Organisation>().SingleAsync()).FirstDay = day;
            return await db.SaveChangesAsync();
        });

    private Task<List<Review>> Annual() =>
        App.Db(db => db.Set<Review>().Where(r => r.Kind == ReviewKind.Annual360 && r.EndedAt == null).ToListAsync());

    /// <summary>Everybody began 400 days ago, and the first anniversary was before the first day with Trellis.</summary>
    [Fact]
    public async Task Each_opens_35_days_before_the_anniversary_with_the_terms_of_the_organisation_and_once()
    {
        await FirstDay(Today.AddDays(-10));
        var anniversary = Today.AddDays(-400).AddYears(2);
        var terms = new ReviewTerms { Visibility = VisibilityMode.Named, CoworkersMost = 4 };
        await App.Db(async db =>
        {
            db.Add(new ReviewSettings { Terms = terms });
            return await db.SaveChangesAsync();
        });
        (await Open()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(anniversary.DayNumber - Today.DayNumber - 35 - 1));
        (await Open()).ShouldBe(0);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Open()).ShouldBe(8);
        (await Open()).ShouldBe(0);
        var ada = (await Annual()).Single(r => r.PersonId == Of(World.Ada));
        (ada.CountedFrom, ada.Terms.Visibility, ada.Terms.CoworkersMost).ShouldBe(
            (anniversary, VisibilityMode.Named, 4)
        );
        ada.RoundId.ShouldNotBeNull();
        (
            await App.Db(db => db.Set<AssessmentRound>().SingleAsync(r => r.Id == World.OpenRound))
        ).ClosedAt.ShouldNotBeNull("a round outside a review that is not finished is closed, and never joined");
        (await App.Messages()).ShouldContain(m => m.Kind == "review.annual-opened" && m.PersonId == Of(World.Ada));
    }

    [Fact]
    public async Task In_cycles_and_without_a_first_day_nothing_opens_by_itself()
    {
        App.Clock.Advance(TimeSpan.FromDays(320));
        (await Open()).ShouldBe(0);
        await FirstDay(Today);
        await App.Db(async db =>
        {
            db.Add(new ReviewSettings { AnnualBy = AnnualBy.Cycles });
            return await db.SaveChangesAsync();
        });
        (await Open()).ShouldBe(0);
        (await Annual()).ShouldBeEmpty();
    }

    public sealed class OnSqlite() : AnnualOpeningsTests(Provider.Sqlite);

    public sealed class OnPostgres() : AnnualOpeningsTests(Provider.Postgres);
}
