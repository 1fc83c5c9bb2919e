using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Trellis.Tests.Accounts;

/// <summary>
/// What can do great harm asks for the password again where it was last given more than 15 minutes ago; nothing typed
/// is lost by that.
/// </summary>
public abstract class ConfirmationTests(Provider provider) : OwnWorld(provider)
{
    private static readonly TimeSpan Proof = TimeSpan.FromMinutes(15);
    private const string Roles = "email,name,start_date,role\nuna@example.org,Una Example,2025-04-09,finance\n";

    private string _claim = $"{Guid.Empty}";

    /// <summary>Each act that asks, as a program does it.</summary>
    private (string Who, string What, Func<Browser, Task<HttpResponseMessage>> Act)[] Acts =>
        [
            (
                World.Fin,
                "pay",
                b => b.Client.PostAsJsonAsync("/api/stipend/payments", new { ids = new[] { _claim }, paidOn = Today })
            ),
            (
                World.Ops,
                "publish a policy",
                b =>
                    b.Client.PostAsJsonAsync(
                        "/api/stipend/policies",
                        new { from = Today.AddDays(1), terms = new { annual = 1500.00 } }
                    )
            ),
            (
                World.Adm,
                "change a role",
                b =>
                    b.Client.PostAsync(
                        "/api/people/import",
                        new StringContent(Roles, Encoding.UTF8, MediaTypeHeaderValue.Parse("text/csv"))
                    )
            ),
        ];

    /// <summary>A claim that finance can pay.</summary>
    private async Task Payable()
    {
        var una = await App.As(World.Una);
        var id = await una.Asked(40m, Today);
        await una.ClaimWithReceipt(id, 40m, Today);
        _claim = $"{id}";
    }

    [Fact]
    public async Task Within_fifteen_minutes_nobody_is_asked()
    {
        await Payable();
        foreach (var (who, what, act) in Acts)
        {
            var browser = await App.Again(who);
            App.Clock.Advance(Proof);
            (await act(browser)).IsSuccessStatusCode.ShouldBeTrue(what);
        }
    }

    [Fact]
    public async Task Afterwards_a_program_is_told_to_confirm_first_and_nothing_is_done()
    {
        await Payable();
        foreach (var (who, what, act) in Acts)
        {
            var browser = await App.Again(who);
            App.Clock.Advance(Proof + TimeSpan.FromSeconds(1));
            await (await act(browser)).ShouldRefuse(HttpStatusCode.Forbidden, "session.confirm");
            (
                await browser.Client.PostAsJsonAsync("/api/session/confirmation", new { password = World.Password })
            ).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await act(browser)).IsSuccessStatusCode.ShouldBeTrue(what);
        }
        var kinds = await App.Db(db => db.Set<Activity>().Where(a => a.What == "session.confirmed").CountAsync());
        kinds.ShouldBe(3);
    }

    [Fact]
    public async Task A_form_shows_a_field_for_the_password_when_it_is_needed_and_keeps_what_was_typed()
    {
        await Payable();
        const string url = "/stipend/finance/payments",
            form = "form:has([name='Input.PaidOn'])",
            reference = "canary-reference";
        var fin = await App.As(World.Fin);
        (await fin.Page(url)).QuerySelector("#confirm-password").ShouldBeNull();
        App.Clock.Advance(TimeSpan.FromHours(1));
        (await fin.Page(url)).QuerySelector("#confirm-password").ShouldNotBeNull();
        foreach (var password in new[] { "", "wrong password" })
        {
            var asked = await (
                await fin.Submit(
                    url,
                    form,
                    ("Input.Ids", _claim),
                    ("Input.Reference", reference),
                    ("confirm-password", password)
                )
            ).Refused(password.Length == 0 ? HttpStatusCode.Forbidden : HttpStatusCode.Conflict);
            asked
                .QuerySelector("[role=alert]")!
                .TextContent.ShouldContain(
                    password.Length == 0 ? "Confirm that it is you" : "This is not your password."
                );
            asked.QuerySelector("#confirm-password")!.GetAttribute("value").ShouldBeNull();
            asked.QuerySelector("[name='Input.Reference']")!.GetAttribute("value").ShouldBe(reference);
            asked.QuerySelector($"input[value='{_claim}']")!.HasAttribute("checked").ShouldBeTrue();
        }
        await (
            await fin.Submit(
                url,
                form,
                ("Input.Ids", _claim),
                ("Input.Reference", reference),
                ("confirm-password", World.Password)
            )
        ).ShouldGoOn();
        (await fin.Page(url))
            .QuerySelector("#confirm-password")
            .ShouldBeNull("it holds for the next quarter of an hour");
    }

    [Fact]
    public async Task A_policy_that_was_looked_over_stays_looked_over_while_the_password_is_asked_for()
    {
        const string url = "/stipend/policy/edit",
            form = "form:has([name='Input.Annual'])";
        var ops = await App.As(World.Ops);
        App.Clock.Advance(TimeSpan.FromHours(1));
        var seen = await (
            await ops.Submit(
                url,
                form,
                ("Input.From", $"{Today.AddDays(1):yyyy-MM-dd}"),
                ("Input.Annual", "1500"),
                ("go", "preview")
            )
        ).Refused(HttpStatusCode.OK);
        var fields = Fields(seen, form);
        var asked = await (
            await ops.Client.PostAsync(url, new FormUrlEncodedContent([.. fields, new("go", "publish")]))
        ).Refused(HttpStatusCode.Forbidden);
        asked.QuerySelector("#means").ShouldNotBeNull();
        asked.QuerySelector("[name='Input.Annual']")!.GetAttribute("value").ShouldBe("1500");
        fields = Fields(asked, form);
        fields["confirm-password"] = World.Password;
        await (
            await ops.Client.PostAsync(url, new FormUrlEncodedContent([.. fields, new("go", "publish")]))
        ).ShouldGoOn();
    }

    [Fact]
    public async Task A_link_to_choose_a_password_asks_too()
    {
        var url = $"/people/{Of(World.Una)}";
        const string form = "form:has(input[value=link])";
        var ops = await App.As(World.Ops);
        App.Clock.Advance(TimeSpan.FromHours(1));
        (await (await ops.Submit(url, form)).Refused(HttpStatusCode.Forbidden)).QuerySelector("#link").ShouldBeNull();
        (await (await ops.Submit(url, form, ("confirm-password", World.Password))).Refused(HttpStatusCode.OK))
            .QuerySelector("#link")
            .ShouldNotBeNull();
    }

    [Fact]
    public async Task Roles_on_the_import_page_ask_with_the_preview_still_there_and_other_changes_do_not()
    {
        var adm = await App.As(World.Adm);
        App.Clock.Advance(TimeSpan.FromHours(1));
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(Roles));
        (string, string)[] saved = [("Input.Text", text), ("Input.FileName", "people.csv"), ("go", "save")];
        var asked = await (await adm.Submit("/people/import", "form:has([name=go])", saved)).Refused(
            HttpStatusCode.Forbidden
        );
        asked.QuerySelector("#preview").ShouldNotBeNull();
        asked.QuerySelector("[name='Input.Text']")!.GetAttribute("value").ShouldBe(text);
        asked.QuerySelector("#confirm-password").ShouldNotBeNull();
        (await App.Db(db => db.Set<Person>().SingleAsync(p => p.Email == World.Una))).Access.ShouldBe(
            AccessRole.Employee
        );
        var renamed = Convert.ToBase64String(
            Encoding.UTF8.GetBytes("email,name,start_date\nuna@example.org,Una Renamed,2025-04-09\n")
        );
        (
            await adm.Submit("/people/import", "form:has([name=go])", [("Input.Text", renamed), .. saved[1..]])
        ).EnsureSuccessStatusCode();
        (
            await adm.Submit("/people/import", "form:has([name=go])", [.. saved, ("confirm-password", World.Password)])
        ).EnsureSuccessStatusCode();
        (await App.Db(db => db.Set<Person>().SingleAsync(p => p.Email == World.Una))).Access.ShouldBe(
            AccessRole.Finance
        );
    }

    private static Dictionary<string, string> Fields(AngleSharp.Html.Dom.IHtmlDocument page, string form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in page.QuerySelector(form)!.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var value = field switch
            {
                AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
                AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null)
                fields[field.GetAttribute("name")!] = value;
        }
        return fields;
    }

    public sealed class OnSqlite() : ConfirmationTests(Provider.Sqlite);

    public sealed class OnPostgres() : ConfirmationTests(Provider.Postgres);
}
