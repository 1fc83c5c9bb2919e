#pragma warning disable RS0030

namespace Trellis.Tests.Growth;

public abstract class NamedColleaguesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task Of_two_of_one_name_the_position_in_brackets_says_which()
    {
        await App.Db(db =>
            db.Set<Person>()
                .Where(p => p.Email == World.Fox)
                .ExecuteUpdateAsync(p =>
                    p.SetProperty(x => x.Name, "Ada Example").SetProperty(x => x.NameKey, Names.Key("Ada Example"))
                )
        );
        var una = await App.As(World.Una);
        async Task<System.Net.HttpStatusCode> Thank(string name) =>
            (
                await una.Submit(
                    "/appreciation",
                    "main aside form",
                    ("Input.People", name),
                    ("Input.Text", $"To {name}.")
                )
            ).StatusCode;
        (await Thank("Ada Example")).ShouldBe(System.Net.HttpStatusCode.Conflict);
        (await Thank("Ada Example (Maker)")).ShouldBe(System.Net.HttpStatusCode.Found);
    }

    public sealed class OnSqlite() : NamedColleaguesTests(Provider.Sqlite);

    public sealed class OnPostgres() : NamedColleaguesTests(Provider.Postgres);
}
