#pragma warning disable RS0030
using Microsoft.Extensions.DependencyInjection;
using Trellis.Growth.Retention;

namespace Trellis.Tests.Growth.Retention;

/// <summary>What is kept how long: each is there on its last day, and gone on the next.</summary>
public abstract class DeleteExpiredTests(Provider provider) : OwnWorld(provider)
{
    private Task<Result<int>> Delete() =>
        App.Run((services, _) => services.GetRequiredService<DeleteExpired>().Handle(default));

    private Task<int> Count<T>()
        where T : class => App.Db(db => db.Set<T>().CountAsync());

    private async Task Goes<T>(int days, int before, int after)
        where T : class
    {
        App.Clock.Advance(TimeSpan.FromDays(days));
        (await Delete()).Problem.ShouldBeNull();
        (await Count<T>()).ShouldBe(before);
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Delete()).Problem.ShouldBeNull();
        (await Count<T>()).ShouldBe(after);
    }

    private static int DaysTo(DateOnly last, DateOnly today) => last.DayNumber - today.DayNumber;

    [Fact]
    public async Task Concerns_go_after_a_year_and_the_plan_still_says_that_there_was_one()
    {
        await App.Db(async db =>
        {
            db.Add(
                new NamedConcern
                {
                    PlanId = World.ImprovementDraft,
                    ConcernId = World.Concern,
                    On = Today.AddDays(-5),
                    Competency = "Writing",
                }
            );
            return await db.SaveChangesAsync();
        });
        await Goes<Concern>(DaysTo(Today.AddDays(-5).AddYears(1), Today), 2, 0);
        var named = await App.Db(db => db.Set<NamedConcern>().SingleAsync());
        (named.ConcernId, named.Competency).ShouldBe((null, "Writing"));
        (await (await App.Again(World.Ops)).Text($"/improvement-plans/{World.ImprovementDraft}")).ShouldContain(
            "Writing"
        );
    }

    [Fact]
    public async Task A_plan_that_was_met_goes_after_a_year_and_its_draft_stays() =>
        await Goes<ImprovementPlan>(DaysTo(Today.AddDays(-150).AddYears(1), Today), 2, 1);

    [Fact]
    public async Task Any_other_plan_goes_after_three()
    {
        await App.Db(db =>
            db.Set<ImprovementFact>()
                .Where(f => f.Act == ImprovementAct.FindMet)
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.Act, ImprovementAct.Withdraw))
        );
        await Goes<ImprovementPlan>(DaysTo(Today.AddDays(-151).AddYears(3), Today), 2, 1);
    }

    [Fact]
    public async Task Private_notes_go_some_days_after_the_line_and_its_meetings_after_a_year()
    {
        var changed = await App.Db(db =>
            db.Set<Employment>()
                .Where(e => e.PersonId == Of(World.Ada) && e.ManagerId == Of(World.Max))
                .MinAsync(e => e.From)
        );
        await App.Db(async db =>
        {
            (await db.Set<Organisation>().SingleAsync()).Retention = new() { PrivateNoteDays = 40 };
            return await db.SaveChangesAsync();
        });
        await Goes<OneOnOneNote>(DaysTo(changed.AddDays(39), Today), 3, 2);
        await Goes<OneOnOneSeries>(DaysTo(changed.AddYears(1).AddDays(-1), Today), 2, 1);
        (await Count<OneOnOneNote>()).ShouldBe(2, "the line with her manager goes on");
        (await Count<OneOnOneMeeting>()).ShouldBe(1);
    }

    public sealed class OnSqlite() : DeleteExpiredTests(Provider.Sqlite);

    public sealed class OnPostgres() : DeleteExpiredTests(Provider.Postgres);
}
