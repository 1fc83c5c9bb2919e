namespace Trellis.Stipends.Account;

/// <summary>The one currency of all policies and of the ledger.</summary>
public static class StipendCurrency
{
    private const string Default = "USD";

    /// <summary>The currency of the first policy; US dollars until there is one.</summary>
    public static async Task<string> Of(Sight sight, CancellationToken ct) =>
        (await sight.StipendPolicies.AsNoTracking().OrderBy(p => p.Number).FirstOrDefaultAsync(ct))?.Body.Currency
        ?? Default;
}
