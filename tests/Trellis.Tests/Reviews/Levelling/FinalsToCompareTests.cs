using Microsoft.Extensions.DependencyInjection;
using Trellis.Reviews.Levelling;

namespace Trellis.Tests.Reviews.Levelling;

public abstract class FinalsToCompareTests(Provider provider) : OwnWorld(provider)
{
    private Task<IReadOnlyList<ComparedFinal>> Compared(Id<Cycle> cycle) =>
        App.Run((services, _) => services.GetRequiredService<FinalsToCompare>().Load(cycle, default));

    [Fact]
    public async Task Everything_that_is_assessed_of_whoever_somebody_leads_is_compared()
    {
        var cycle = await World.LevelledCycle();
        var compared = await Compared(cycle);
        compared.ShouldNotContain(f => f.PersonId == Of(World.Sky), "nobody leads the review of Sky");
        var ada = compared.Single(f => f.PersonId == Of(World.Ada));
        (ada.LeadId, ada.CycleId, ada.ReviewId).ShouldBe((Of(World.Max), cycle, await World.AnnualOf(World.Ada)));
        var listening = await Item("Listening");
        ada.Levels.Single(l => l.Item == World.Writing).ShouldBe(new(World.Writing, 4, Rated.At(3), 3, 3));
        ada.Levels.Single(l => l.Item == listening).ShouldBe(new(listening, 4, Rated.NotAssessed, null, null));
        ada.Levels.Select(l => l.Item).ShouldContain(await Item("Spelling"), "her position expects this skill");
        ada.Levels.Select(l => l.Item).ShouldNotContain(await Item("Drawing"));
        var max = compared.Single(f => f.PersonId == Of(World.Max)).Levels.Single(l => l.Item == World.Writing);
        max.ShouldBe(new(World.Writing, 4, Rated.At(2), 1, 2));
    }

    [Fact]
    public async Task The_draft_of_a_former_manager_is_not_compared_and_neither_is_a_review_that_ended()
    {
        var cycle = await World.LevelledCycle();
        await Fact(World.Ada, Today, "Maker", World.Fox);
        var una = await World.AnnualOf(World.Una);
        await App.Db(db =>
            db.Set<Review>()
                .Where(r => r.Id == una)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.EndedAt, DateTime.UtcNow))
        );
        var compared = await Compared(cycle);
        compared.ShouldNotContain(f => f.PersonId == Of(World.Una));
        var ada = compared.Single(f => f.PersonId == Of(World.Ada));
        ada.LeadId.ShouldBe(Of(World.Fox));
        ada.Levels.Single(l => l.Item == World.Writing).Final.ShouldBe(Rated.NotAssessed);
    }

    public sealed class OnSqlite() : FinalsToCompareTests(Provider.Sqlite);

    public sealed class OnPostgres() : FinalsToCompareTests(Provider.Postgres);
}
