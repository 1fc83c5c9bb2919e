using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Trellis.Tests.Stipends;

/// <summary>What a walk through every door sends to those of the stipend.</summary>
internal static class StipendSamples
{
    public static readonly Dictionary<string, Func<World, HttpContent>> All = new()
    {
        ["POST /api/stipend/check"] = w =>
            JsonContent.Create(
                new
                {
                    amount = 20.00,
                    spendOn = w.App.Clock.Today,
                    category = "Course",
                    provider = "School",
                }
            ),
        ["POST /api/stipend/requests"] = w =>
            JsonContent.Create(
                new
                {
                    once = Guid.Empty,
                    what = "A book",
                    provider = "Shop",
                    category = "Course",
                    why = "To read",
                    amount = 20.00,
                    spendOn = w.App.Clock.Today,
                }
            ),
        ["POST /api/stipend/events"] = w =>
            JsonContent.Create(
                new
                {
                    name = "Open day",
                    from = w.App.Clock.Today,
                    to = w.App.Clock.Today,
                }
            ),
        ["POST /api/stipend/requests/{id}/receipts"] = _ => new ByteArrayContent(ReceiptFiles.Png())
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("image/png") },
        },
        ["PUT /api/stipend/requests/{id}/report"] = _ => JsonContent.Create(new { text = World.StipendWhy }),
        ["POST /api/stipend/requests/{id}/claim"] = w =>
            JsonContent.Create(new { boughtOn = w.App.Clock.Today, amount = 1.00 }),
        ["POST /api/stipend/requests/{id}/correction"] = _ =>
            JsonContent.Create(
                new
                {
                    kind = "repayment",
                    amount = 1.00,
                    reason = "Paid back",
                }
            ),
        ["POST /api/stipend/requests/{id}/decision"] = _ =>
            JsonContent.Create(new { act = "decline", words = World.StipendReason }),
        ["POST /api/stipend/requests/{id}/answer"] = _ => JsonContent.Create(new { words = World.StipendReason }),
        ["POST /api/stipend/requests/{id}/return"] = _ => JsonContent.Create(new { words = World.StipendReason }),
        ["POST /api/stipend/payments"] = w =>
            JsonContent.Create(new { ids = new[] { w.Claimed }, paidOn = w.App.Clock.Today }),
        ["POST /api/people/{id}/stipend/facts"] = w =>
            JsonContent.Create(new { kind = "notice-given", on = w.App.Clock.Today }),
        ["PUT /api/stipend/months/{month}"] = _ => JsonContent.Create(new { }),
        ["PUT /api/stipend/budgets/{year:int}"] = _ => JsonContent.Create(new { amount = 1000.00 }),
        ["POST /api/stipend/policies"] = _ =>
            JsonContent.Create(new { from = "2020-01-01", terms = new { annual = 2000.00 } }),
        ["POST /api/stipend/policies/preview"] = _ =>
            JsonContent.Create(new { from = "2020-01-01", terms = new { annual = 2000.00 } }),
    };
}
