#pragma warning disable RS0030
using System.Net;
using System.Net.Http.Json;

namespace Trellis.Tests.People;

/// <summary>A person gets another address, and signs in with it.</summary>
public abstract class ChangeAddressTests(Provider provider) : OwnWorld(provider)
{
    private Task<HttpResponseMessage> Change(Browser browser, string whom, string email) =>
        browser.Client.PutAsJsonAsync($"/api/people/{Of(whom)}/address", new { email });

    private async Task<HttpResponseMessage> Change(string by, string whom, string email) =>
        await Change(await App.As(by), whom, email);

    [Fact]
    public async Task The_new_address_signs_in_the_old_one_does_not_and_sessions_go_on()
    {
        var (una, ops) = (await App.As(World.Una), await App.As(World.Ops));
        await World.Writes(
            "person.address-changed",
            World.Ops,
            World.Una,
            "una@example.org → Una.New@example.org",
            async () => await (await Change(ops, World.Una, " Una.New@example.org\u200B")).Ok()
        );
        (await una.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await App.TrySignIn("una.new@example.org", World.Password)).ShouldBe(HttpStatusCode.NoContent);
        (await App.TrySignIn(World.Una, World.Password)).ShouldNotBe(HttpStatusCode.NoContent);
        var person = await App.Db(db => db.Set<Person>().SingleAsync(p => p.Id == Of(World.Una)));
        (person.Email, person.EmailKey).ShouldBe(("Una.New@example.org", "UNA.NEW@EXAMPLE.ORG"));
        await App.WritesNothing(async () => await (await Change(ops, World.Una, "Una.New@example.org")).Ok());
    }

    [Fact]
    public async Task The_page_does_the_same_and_an_import_then_finds_the_person()
    {
        var ops = await App.As(World.Ops);
        var url = $"/people/{Of(World.Una)}";
        (await ops.Page(url)).QuerySelectorAll($"a[href='{url}/address']").ShouldNotBeEmpty();
        (await ops.Submit($"{url}/address", "main form", ("Input.Email", "nobody"))).StatusCode.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await ops.Submit($"{url}/address", "main form", ("Input.Email", "una@new.example.org"))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        var start = await App.Db(db =>
            db.Set<Person>().Where(p => p.Email == "una@new.example.org").Select(p => p.StartsOn).SingleAsync()
        );
        var report = await App.People($"email,name,start_date\nuna@new.example.org,Una Example,{start:yyyy-MM-dd}\n");
        (report.Added, report.Unchanged).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData(World.Ops, World.Una, "not an address", "person.address")]
    [InlineData(World.Ops, World.Una, "ADA@example.org", "person.address-taken")]
    public async Task An_address_is_one_and_is_nobody_elses(string by, string whom, string email, string code) =>
        (await (await Change(by, whom, email)).Code()).ShouldBe(code);

    [Theory]
    [InlineData(World.Ops, World.Ops)]
    [InlineData(World.Ops, World.Adm)]
    [InlineData(World.Ops, World.Fin)]
    [InlineData(World.Adm, World.Adm)]
    public async Task Nobody_changes_their_own_nor_that_of_a_role_they_cannot_let_in(string by, string whom) =>
        (await Change(by, whom, "new@example.org")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_blank_one_is_refused_at_its_field() =>
        (await Change(World.Ops, World.Una, "\u200B \u2060")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    public sealed class OnSqlite() : ChangeAddressTests(Provider.Sqlite);

    public sealed class OnPostgres() : ChangeAddressTests(Provider.Postgres);
}
