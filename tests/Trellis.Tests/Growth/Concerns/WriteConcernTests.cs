using System.Net;
using System.Net.Http.Json;
using Trellis.Tests.Growth.Improvement;

namespace Trellis.Tests.Growth.Concerns;

public abstract class WriteConcernTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_manager_of_today_writes_one_and_the_person_alone_is_told_in_neutral_words()
    {
        var max = await App.As(World.Max);
        var answer = await max.Submit(
            $"/people/{Of(World.Ada)}/concerns",
            "main form:has([name='Input.Seen'])",
            ("Input.Competency", $"{World.Writing}"),
            ("Input.Expected", "Letters that people understand."),
            ("Input.Seen", "Two letters had to be rewritten."),
            ("Input.Helps", "Pairing on Tuesdays.")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var told = (await App.Messages()).Last(m => m.PersonId == Of(World.Ada));
        told.Kind.ShouldBe("private.shared");
        (await (await App.As(World.Ada)).Text(told.Link)).ShouldContain("Two letters had to be rewritten.");
        foreach (var who in new[] { World.Ops, World.Adm, World.Sky, World.Fox, World.Una })
            (await (await App.As(who)).Get(told.Link)).StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        (await (await App.As(World.Ops)).Text("/api/activity")).ShouldNotContain("concern.written");
    }

    [Fact]
    public async Task Nobody_else_writes_one_and_what_is_missing_is_said_where_it_is_typed()
    {
        foreach (var who in new[] { World.Ada, World.Fox, World.Sky, World.Ops })
        {
            var body = new
            {
                competency = World.Writing,
                expected = "x",
                seen = "x",
                helps = "x",
            };
            var refused = await (await App.As(who)).Client.PostAsJsonAsync(
                $"/api/people/{Of(World.Ada)}/concerns",
                body
            );
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound, who);
        }
        var max = await App.As(World.Max);
        var answer = await max.Submit(
            $"/people/{Of(World.Ada)}/concerns",
            "main form:has([name='Input.Seen'])",
            ("Input.Seen", "Typed already")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Typed already");
    }

    [Fact]
    public async Task Sent_twice_it_is_one()
    {
        var max = await App.As(World.Max);
        (await max.Concern(World, "Late")).ShouldBe(await max.Concern(World, "Late"));
    }

    public sealed class OnSqlite() : WriteConcernTests(Provider.Sqlite);

    public sealed class OnPostgres() : WriteConcernTests(Provider.Postgres);
}
