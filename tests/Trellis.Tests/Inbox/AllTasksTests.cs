using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Inbox;

namespace Trellis.Tests.Inbox;

/// <summary>What is waiting for everybody, as the operator of the machine lists it.</summary>
public abstract class AllTasksTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Each_persons_list_is_what_they_see_themselves()
    {
        var (una, fox) = (await App.As(World.Una), await App.As(World.Fox));
        await una.Asked(100m, Later);
        var all = await Tasks(null);
        foreach (var who in new[] { World.Una, World.Fox, World.Ops, World.Fin, World.Max })
        {
            var seen = (await (await App.As(who)).Tasks()).Select(t => t.Kind).Order();
            all.Where(l => l.Person == who).Select(l => l.Kind).Order().ShouldBe(seen, who);
            (await Tasks(who)).Select(l => l.Kind).Order().ShouldBe(seen, who);
        }
        all.ShouldContain(l => l.Person == World.Fox && l.Kind == "stipend.approvals");
    }

    [Fact]
    public async Task Nobody_is_not_found_and_who_has_left_has_nothing_to_do()
    {
        (await Load("nobody@example.org")).Problem.ShouldBeOfType<Problem.Missing>();
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Fox))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Today.AddDays(-1)))
        );
        (await Load(World.Fox)).Problem.ShouldBeOfType<Problem.Missing>();
        (await Tasks(null)).ShouldNotContain(l => l.Person == World.Fox);
    }

    [Fact]
    public async Task It_is_for_the_operator_of_the_machine_alone()
    {
        var answer = await App.Run(
            async (services, _) =>
            {
                (await services.GetRequiredService<ViewerSource>().ActAs(Of(World.Ops), default)).ShouldBeTrue();
                return await services.GetRequiredService<AllTasks>().Load(null, null, default);
            }
        );
        answer.Problem.ShouldBeOfType<Problem.Forbidden>();
    }

    private async Task<IReadOnlyList<AllTasks.Line>> Tasks(string? email) => (await Load(email)).Value!;

    private Task<Result<IReadOnlyList<AllTasks.Line>>> Load(string? email) =>
        App.Run(
            async (services, _) =>
            {
                await services.GetRequiredService<ViewerSource>().ActAsOperator(default);
                return await services.GetRequiredService<AllTasks>().Load(email, null, default);
            }
        );

    public sealed class OnSqlite() : AllTasksTests(Provider.Sqlite);

    public sealed class OnPostgres() : AllTasksTests(Provider.Postgres);
}
