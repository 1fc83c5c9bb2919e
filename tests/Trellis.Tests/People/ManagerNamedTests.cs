#pragma warning disable RS0030
using System.Net.Http.Json;

namespace Trellis.Tests.People;

/// <summary>Who can be named as a manager, and how.</summary>
public abstract class ManagerNamedTests(Provider provider) : OwnWorld(provider)
{
    private async Task<HttpResponseMessage> Change(string whom, string manager) =>
        await (await App.As(World.Ops)).Client.PutAsJsonAsync(
            $"/api/people/{Of(whom)}/employment",
            new { from = Today, manager }
        );

    [Theory]
    [InlineData(World.Sky, World.Ada, "person.manager")] // Ada reports to Max, and he to Sky
    [InlineData(World.Una, World.Ops, "person.manager")] // nobody gives themselves a report
    [InlineData(World.Una, "nobody@example.org", "person.manager")]
    public async Task Some_managers_cannot_be(string whom, string manager, string code) =>
        (await (await Change(whom, manager)).Code()).ShouldBe(code);

    [Fact]
    public async Task A_manager_is_named_by_email_or_by_a_full_name_that_one_person_has()
    {
        var answer = await (await Change(World.Una, "  máx EXAMPLE")).Ok();
        answer["changes"]![0]!.GetValue<string>().ShouldStartWith("Manager: Fox Example → Max Example");
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == Of(World.Sky))).Name = "Fox Example";
            return await db.SaveChangesAsync();
        });
        (await (await Change(World.Una, "Fox Example")).Code()).ShouldBe("person.manager");
        await (await Change(World.Una, World.Fox)).Ok();
    }

    [Fact]
    public async Task Somebody_who_has_left_cannot_be_one()
    {
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Id == Of(World.Max))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.EndsOn, Today.AddDays(-1)))
        );
        (await (await Change(World.Una, World.Max)).Code()).ShouldBe("person.manager");
    }

    public sealed class OnSqlite() : ManagerNamedTests(Provider.Sqlite);

    public sealed class OnPostgres() : ManagerNamedTests(Provider.Postgres);
}
