using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks.Rules;

/// <summary>A framework has a name, a valid identifier and source, and is not larger than can be shown.</summary>
internal static class AboutCheck
{
    public static void Run(FrameworkContent content, FaultList faults)
    {
        void Fault(string field, string message) => faults.Add(PartKind.Framework, "", field, message);

        if (content.Name.Length == 0)
            Fault("name", "The framework has no name.");
        if (content.Identifier.Length > 0 && !IsIdentifier(content.Identifier))
            Fault("identifier", "The identifier is a UUID in lower case, of version 1 to 5.");
        faults.CheckLength(PartKind.Framework, "", content.Name, content.Description);
        if (WebLink.IsWrong(content.Origin?.Url))
            Fault("source", ContentRules.WrongSource);
        if (IsTooLong(content.Origin))
            Fault("source", $"The words about the source are longer than {ContentRules.TextLimit:N0} characters.");
        if (content.Competencies.Count > ContentRules.PartLimit)
            Fault("competencies", $"A framework has at most {ContentRules.PartLimit:N0} competencies.");
        if (content.Positions.Count() > ContentRules.PartLimit)
            Fault("positions", $"A framework has at most {ContentRules.PartLimit:N0} positions.");
    }

    private static bool IsTooLong(Origin? origin) =>
        origin is not null
        && new[] { origin.Title, origin.Publisher, origin.Licence, origin.Url, origin.Attribution }.Any(t =>
            t.Length > ContentRules.TextLimit
        );

    private static bool IsIdentifier(string text) =>
        Guid.TryParseExact(text, "D", out var id)
        && text.All(c => !char.IsAsciiLetterUpper(c))
        && id.Version is >= 1 and <= 5;
}
