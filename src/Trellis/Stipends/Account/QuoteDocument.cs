namespace Trellis.Stipends.Account;

/// <summary>
/// A quote as the API and the command line write it: amounts as numbers with two decimals, dates as ISO.
/// </summary>
public sealed record QuoteDocument(
    DateOnly? EligibleFrom,
    bool Eligible,
    QuoteDocument.Span Year,
    decimal Earned,
    decimal Spent,
    decimal Available,
    string Currency,
    IReadOnlyList<QuoteDocument.Step> Steps
)
{
    public sealed record Span(DateOnly From, DateOnly To);

    public sealed record Step(string Clause, string Text, decimal Amount);

    public static QuoteDocument Of(StipendQuote quote) =>
        new(
            quote.EligibleFrom,
            quote.Eligible,
            new(quote.Year.From, quote.Year.To),
            quote.Earned.Units,
            quote.Spent.Units,
            quote.Available.Units,
            quote.Terms.Currency,
            [.. quote.Steps.Select(s => new Step(s.Clause, s.Text, s.Amount.Units))]
        );
}
