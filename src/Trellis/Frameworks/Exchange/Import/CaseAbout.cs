using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>What a CASE document says about where it came from and on what terms.</summary>
public static class CaseAbout
{
    /// <summary>
    /// The words that the licence asks to keep: title, publisher, licence and address of the document.
    /// </summary>
    public static Origin? Origin(JsonObject document, JsonObject definitions)
    {
        var (creator, publisher) = (Names.Tidy(document.Said("creator")), Names.Tidy(document.Said("publisher")));
        var link = document["licenseURI"] as JsonObject;
        var licence = (definitions["CFLicenses"] as JsonArray)
            ?.OfType<JsonObject>()
            .FirstOrDefault(l => l.Said("identifier") == link?.Said("identifier"));
        var address = document.Said("officialSourceURL") ?? "";
        if (WebLink.Of(address) is null)
            address = "";
        var title = Names.Tidy(document.Said("title"));
        if (title.Length + creator.Length + publisher.Length == 0)
            return null;
        return new(
            CaseStatement.Cut(title, ContentRules.NameLimit),
            CaseStatement.Cut(publisher.Length > 0 ? publisher : creator, ContentRules.NameLimit),
            CaseStatement.Cut(
                Names.Tidy(licence?.Said("title") is { Length: > 0 } named ? named : link?.Said("title")),
                ContentRules.NameLimit
            ),
            address,
            publisher.Length > 0 && creator.Length > 0 && Names.Key(publisher) != Names.Key(creator)
                ? CaseStatement.Cut($"Written by {creator}.", ContentRules.NameLimit)
                : ""
        );
    }
}
