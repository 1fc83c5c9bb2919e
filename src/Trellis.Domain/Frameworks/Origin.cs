namespace Trellis.Domain.Frameworks;

/// <summary>Where a framework came from: the attribution that its licence asks to keep with it.</summary>
public sealed record Origin(
    string Title,
    string Publisher = "",
    string Licence = "",
    string Url = "",
    string Attribution = ""
)
{
    /// <summary>The attribution that every page and export shows, as sentences.</summary>
    public string Notice() =>
        string.Join(
            " ",
            new[]
            {
                Title.Length == 0 ? "" : $"From {Title}{(Publisher.Length > 0 ? $", {Publisher}" : "")}.",
                Licence.Length == 0 ? "" : $"Licence: {Licence.TrimEnd('.')}.",
                Attribution,
            }.Where(s => s.Length > 0)
        );
}
