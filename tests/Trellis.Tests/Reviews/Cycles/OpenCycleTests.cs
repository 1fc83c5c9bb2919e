using System.Net;

namespace Trellis.Tests.Reviews.Cycles;

public abstract class OpenCycleTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Of_two_clicks_at_once_one_takes_effect()
    {
        var id = await World.DraftCycle();
        var ops = await App.As(World.Ops);
        var answers = await Task.WhenAll(ops.Act(id, "opening"), ops.Act(id, "opening"));
        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
        (await App.RunCycles()).ShouldBe(8);
        (await App.RunCycles()).ShouldBe(0);
    }

    [Fact]
    public async Task Once_more_adds_whoever_can_take_part_by_now_and_nobody_twice()
    {
        var leave = Id<Leave>.New();
        await App.Db(db =>
        {
            db.Add(
                new Leave
                {
                    Id = leave,
                    PersonId = Of(World.Una),
                    From = Today,
                    Until = Today.AddDays(2),
                }
            );
            return db.SaveChangesAsync();
        });
        var id = await World.OpenedCycle();
        var ops = await App.As(World.Ops);
        await (await ops.Act(id, "opening")).ShouldRefuse(HttpStatusCode.Conflict, "cycle.nobody");
        App.Clock.Advance(TimeSpan.FromDays(3));
        ops = await App.Again(World.Ops);
        (await ops.Act(id, "opening")).EnsureSuccessStatusCode();
        await (await ops.Act(id, "opening")).ShouldRefuse(HttpStatusCode.Conflict, "cycle.open");
        (await App.RunCycles()).ShouldBe(1);
        var una = await World.AnnualOf(World.Una);
        (await (await App.As(World.Una)).Stage(una)).ShouldBe("nominating");
    }

    [Fact]
    public async Task The_terms_are_frozen_and_each_review_has_them()
    {
        await World.OpenedCycle(
            new
            {
                coworkersLeast = 1,
                coworkersMost = 2,
                peopleOpsReads = true,
            }
        );
        var review = await (await App.As(World.Ada)).Json($"/api/reviews/{await World.AnnualOf(World.Ada)}");
        var terms = review.GetProperty("info").GetProperty("terms");
        terms.GetProperty("coworkersMost").GetInt32().ShouldBe(2);
        terms.GetProperty("peopleOpsReads").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_but_People_Ops_opens_one_and_an_empty_one_does_not_open()
    {
        var id = await World.DraftCycle(startedUntil: Today.AddDays(-401));
        (await (await App.As(World.Adm)).Act(id, "opening")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await (await (await App.As(World.Ops)).Act(id, "opening")).ShouldRefuse(
            HttpStatusCode.Conflict,
            "cycle.nobody"
        );
    }

    public sealed class OnSqlite() : OpenCycleTests(Provider.Sqlite);

    public sealed class OnPostgres() : OpenCycleTests(Provider.Postgres);
}
