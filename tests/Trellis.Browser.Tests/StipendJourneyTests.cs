using System.Text;
using Microsoft.Playwright;
using Trellis.Browser.Tests.Support;

namespace Trellis.Browser.Tests;

/// <summary>
/// From a wish to the payout, as the person, their manager and finance do it; with script at a desk, and without it on
/// a phone.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class StipendJourneyTests(Site site) : IClassFixture<Site>
{
    private const string Pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count "
        + "0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    [Theory]
    [InlineData("maya.okafor", "Interviewing workshop", 1280, true)]
    [InlineData("leila.haddad", "Writing retreat", 390, false)]
    public async Task A_wish_is_planned_asked_for_decided_bought_claimed_paid_and_reported(
        string who,
        string what,
        int width,
        bool script
    )
    {
        var today = site.Today;
        var person = await site.Open(who, width, script: script);
        await person.GotoAsync("/growth");
        await person.GetByRole(AriaRole.Link, new() { Name = "Plan a purchase" }).ClickAsync();

        // What the policy says stands there before anything is sent.
        await person.GetByLabel("What is it?").FillAsync(what);
        await person.GetByLabel("Provider or organiser").FillAsync("Meeting Craft");
        await person.GetByLabel("Category").SelectOptionAsync("Course");
        await person.GetByLabel("Buy it on").FillAsync($"{today.AddDays(40):yyyy-MM-dd}");
        await person.GetByLabel("Price in USD").FillAsync("420");
        if (script)
            await person.GetByLabel("How will it help?").FocusAsync();
        else
            await person.GetByRole(AriaRole.Button, new() { Name = "See what the policy says" }).ClickAsync();
        var says = person.Locator("section.sheet[data-preview]");
        await says.GetByText("short of notice").WaitForAsync();
        (await says.InnerTextAsync()).ShouldSatisfyAllConditions(
            t => t.ShouldContain("You can ask for this"),
            t => t.ShouldContain("Daniel’s judgement"),
            t => t.ShouldContain("The money is there"),
            t => t.ShouldContain("Above $300.00 needs 2 months’ notice"),
            t => t.ShouldContain("Daniel Reyes may still approve, with a reason."),
            t => t.ShouldContain("Daniel Reyes decides, and finance pays after the claim.")
        );
        (await person.GetByLabel("What is it?").InputValueAsync()).ShouldBe(what, "what was typed is still there");
        (await person.Locator(".audience").InnerTextAsync()).ShouldContain("Daniel Reyes");

        // Sending without the reason says where it is missing; nothing is lost.
        await person.GetByRole(AriaRole.Button, new() { Name = "Submit to Daniel Reyes" }).ClickAsync();
        (await person.Locator("#f-Input-Why-error").InnerTextAsync()).ShouldContain(
            "Say in a sentence how it will help."
        );
        (await person.GetByLabel("What is it?").InputValueAsync()).ShouldBe(what);
        await person.GetByLabel("How will it help?").FillAsync("I lead the interviews with agencies from spring on.");
        await person.GetByRole(AriaRole.Button, new() { Name = "Submit to Daniel Reyes" }).ClickAsync();
        await person.Arrives("**/stipend/requests/*");
        var request = new Uri(person.Url).AbsolutePath;
        (await person.Locator(".lede").First.InnerTextAsync()).ShouldBe("Daniel Reyes decides.");

        // The manager reads why, asks, and approves on a condition.
        var daniel = await site.Open(Places.Daniel, width, script: script);
        await daniel.GotoAsync("/stipend/approvals");
        await daniel.GetByRole(AriaRole.Link, new() { Name = what }).ClickAsync();
        (await daniel.Locator("main").InnerTextAsync()).ShouldSatisfyAllConditions(
            t => t.ShouldContain("You decide."),
            t => t.ShouldContain("I lead the interviews"),
            t => t.ShouldContain("Your judgement is needed"),
            t => t.ShouldContain("short of notice")
        );
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Approve $420.00" }).ClickAsync();
        (await daniel.Locator("[role=alert]").First.InnerTextAsync()).ShouldContain("reason");
        await daniel.GetByLabel("Your reason or question").FillAsync("Is there a later date?");
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Ask a question" }).ClickAsync();
        await daniel.Locator("[role=status]", new() { HasText = "Sent." }).WaitForAsync();

        await person.ReloadAsync();
        await person.GetByRole(AriaRole.Textbox, new() { Name = "Answer" }).FillAsync("The next one is in a year.");
        await person.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await person.Locator("[role=status]", new() { HasText = "Sent." }).WaitForAsync();

        await daniel.GotoAsync(request);
        (await daniel.Locator(".thread").InnerTextAsync()).ShouldContain("The next one is in a year.");
        await daniel.GetByLabel("Your reason or question").FillAsync("Then it is worth the short notice.");
        await daniel.GetByLabel("A condition, if there is one").FillAsync("With a share-out for the team");
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Approve $420.00" }).ClickAsync();
        await daniel.Locator("[role=status]", new() { HasText = "Approved." }).WaitForAsync();

        // The purchase is claimed; a file that is no receipt is told so, and the date stays.
        await person.GotoAsync(request);
        (await person.Locator("main").InnerTextAsync()).ShouldSatisfyAllConditions(
            t => t.ShouldContain("Approved"),
            t => t.ShouldContain("With a share-out for the team")
        );
        await person.GetByRole(AriaRole.Link, new() { Name = "Claim what you bought" }).ClickAsync();
        await person.GetByLabel("Bought on").FillAsync($"{today:yyyy-MM-dd}");
        await person.GetByLabel("Paid in USD").FillAsync("400.50");
        await person
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "receipt.png",
                    MimeType = "image/png",
                    Buffer = "<html><script>alert(1)</script></html>"u8.ToArray(),
                }
            );
        await person.GetByRole(AriaRole.Button, new() { Name = "Submit to finance" }).ClickAsync();
        (await person.Locator("[role=alert]").First.InnerTextAsync()).ShouldContain("Print it as a PDF");
        (await person.GetByLabel("Paid in USD").InputValueAsync()).ShouldBe("400.50");
        await person
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "receipt.pdf",
                    MimeType = "application/pdf",
                    Buffer = Encoding.ASCII.GetBytes(Pdf + $"% {who}"),
                }
            );
        await person.GetByLabel("Why you bought it before").FillAsync("The last places were going.");
        await person.GetByRole(AriaRole.Button, new() { Name = "Submit to finance" }).ClickAsync();
        await person
            .Locator(
                "[role=status]",
                new() { HasText = "Submitted. Daniel Reyes confirms the purchase, then finance pays." }
            )
            .WaitForAsync();

        // It was bought earlier than approved, so the manager confirms it.
        await daniel.GotoAsync("/stipend/approvals");
        await daniel.GetByRole(AriaRole.Link, new() { Name = what }).ClickAsync();
        (await daniel.Locator("main").InnerTextAsync()).ShouldContain("The last places were going.");
        await daniel.GetByRole(AriaRole.Button, new() { Name = "Confirm the purchase" }).ClickAsync();
        await daniel.Locator("main", new() { HasText = "Confirmed by the manager" }).WaitForAsync();

        // Finance opens the receipt and pays.
        var rosa = await site.Open(Places.Rosa, width, script: script);
        await rosa.GotoAsync("/stipend/finance/payments");
        var row = rosa.GetByRole(AriaRole.Row).Filter(new() { HasText = what });
        (await row.InnerTextAsync()).ShouldContain("$400.50");
        var download = await rosa.RunAndWaitForDownloadAsync(async () =>
        {
            await row.GetByRole(AriaRole.Link).ClickAsync();
            await rosa.GetByRole(AriaRole.Link, new() { Name = "receipt.pdf" }).ClickAsync();
        });
        download.SuggestedFilename.ShouldBe("receipt.pdf");
        await rosa.GotoAsync("/stipend/finance/payments");
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        await rosa.GetByLabel("Reference").FillAsync("4711");
        await rosa.GetByRole(AriaRole.Button, new() { Name = "Mark as paid" }).ClickAsync();
        await rosa.Locator("[role=status]", new() { HasText = "1 claim is marked as paid, $400.50." }).WaitForAsync();

        // The person sees the money, the ledger adds up, and what they learned is there for others.
        await person.GotoAsync("/stipend");
        (await person.GetByRole(AriaRole.Row).Filter(new() { HasText = what }).First.InnerTextAsync()).ShouldContain(
            "Paid"
        );
        await person.GotoAsync(request);
        (await person.Locator("main").InnerTextAsync()).ShouldContain("reference 4711");
        await person.GetByRole(AriaRole.Link, new() { Name = "Share what you learned" }).ClickAsync();
        await person.GetByLabel("In your words").FillAsync($"Silence is a question too, says the {what}.");
        await person.GetByLabel("Share it with everybody here").CheckAsync();
        await person.GetByRole(AriaRole.Button, new() { Name = "Save the report" }).ClickAsync();
        await person.Arrives($"**{request}");
        await daniel.GotoAsync("/stipend/reports");
        (await daniel.Locator("main").InnerTextAsync()).ShouldContain($"Silence is a question too, says the {what}.");
        site.Complaints.Where(c =>
                !c.Contains("status of 422", StringComparison.Ordinal)
                && !c.Contains("status of 409", StringComparison.Ordinal)
            )
            .ShouldBeEmpty(); // the refusals above are meant
    }

    [Fact]
    public async Task A_small_purchase_needs_nobody_and_the_button_says_so()
    {
        var page = await site.Open("noor.rahman");
        await page.GotoAsync("/stipend/plan");
        await page.GetByLabel("What is it?").FillAsync("Book: facilitation");
        await page.GetByLabel("Provider or organiser").FillAsync("Corner Bookshop");
        await page.GetByLabel("Category").SelectOptionAsync("Book or subscription");
        await page.GetByLabel("Buy it on").FillAsync($"{site.Today:yyyy-MM-dd}");
        await page.GetByLabel("Price in USD").FillAsync("49.99");
        await page.GetByLabel("How will it help?").FillAsync("For the retrospectives.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note it, and add the receipt" }).ClickAsync();
        await page.Arrives("**/claim");
        (await page.Locator(".page-head").InnerTextAsync()).ShouldContain("Under $50.00 no approval is needed.");
    }

    [Fact]
    public async Task Who_has_just_begun_reads_when_the_stipend_opens()
    {
        var page = await site.Open("joy.lawson", 390);
        await page.GotoAsync("/stipend");
        (await page.Locator(".amount").First.InnerTextAsync()).ShouldBe("$0.00");
        (await page.Locator("main .lede").First.InnerTextAsync()).ShouldContain("90");
    }

    [Fact]
    public async Task A_change_of_policy_is_seen_on_each_person_before_it_is_published()
    {
        var page = await site.Open(Places.Ingrid);
        await page.GotoAsync("/stipend/policy/edit");
        var from = site.Today.AddDays(30);
        await page.GetByLabel("Yearly stipend, full time").FillAsync("2400");
        await page.GetByLabel("Holds from").FillAsync($"{from:yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what it means for each person" }).ClickAsync();
        var preview = await page.Locator("main").InnerTextAsync();
        preview.ShouldContain("Maya Okafor");
        (await page.GetByRole(AriaRole.Button, new() { Name = "Publish from" }).IsVisibleAsync()).ShouldBeTrue();

        // What was changed after looking is looked at again before it is published.
        await page.GetByLabel("Yearly stipend, full time").FillAsync("2500");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish from" }).ClickAsync();
        (await page.Locator("[role=alert]").First.InnerTextAsync()).ShouldContain("changed");
        await page.GetByLabel("Yearly stipend, full time").FillAsync("2400");
        await page.RunAndWaitForResponseAsync(
            () => page.GetByLabel("Yearly stipend, full time").PressAsync("Enter"),
            r => r.Request.Method == "POST"
        );
        await Assertions.Expect(page.GetByLabel("Yearly stipend, full time")).ToHaveValueAsync("2400");
    }
}
