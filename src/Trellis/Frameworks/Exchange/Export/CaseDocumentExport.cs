using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>Writes the CFDocument: what a framework says about itself.</summary>
public sealed class CaseDocumentExport(CaseWriting writing, CaseAssociations associations, JsonObject external)
{
    public JsonObject Write(JsonObject definitions)
    {
        var says = external["CFDocument"] is JsonObject came ? came.DeepClone().AsObject() : [];
        if (says.Said("title") is not { } title || Names.Tidy(title) != writing.Content.Name)
            says["title"] = writing.Content.Name;
        if (
            says.Said("description") is not { } description
            || Names.TidyText(description) != writing.Content.Description
        )
            says["description"] = writing.Content.Description.Length > 0 ? writing.Content.Description : null;
        says["identifier"] = writing.Document;
        says["caseVersion"] = "1.1";
        writing.Always(says, "CFDocuments", writing.Document);
        if (says.Said("creator") is null)
            says["creator"] = writing.Content.Origin?.Publisher is { Length: > 0 } publisher
                ? publisher
                : writing.Content.Name;
        if (writing.Content.External is null)
        {
            says["version"] = writing.Facts.Number.ToString(CultureInfo.InvariantCulture);
            says["adoptionStatus"] = "Implemented";
            says["statusStartDate"] = writing.Facts.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        if (writing.Content.Origin is { } origin && origin != CaseAbout.Origin(says, definitions))
            Terms(says, origin, definitions);
        var own = new JsonObject { ["format"] = 1 };
        if (writing.Content.Identifier != writing.Document)
            own["identifier"] = writing.Content.Identifier;
        if (says.Said("title") != writing.Content.Name)
            own["name"] = writing.Content.Name;
        if ((says.Said("description") ?? "") != writing.Content.Description)
            own["description"] = writing.Content.Description;
        if (writing.Content.Origin is not null)
            own["origin"] = JsonSerializer.SerializeToNode(writing.Content.Origin, CaseWriting.Web);
        own["scales"] = JsonSerializer.SerializeToNode(writing.Content.Scales, CaseWriting.Web);
        if (writing.Content.External is not null)
            own["foreign"] = JsonSerializer.SerializeToNode(writing.Content.External, CaseWriting.Web);
        if (associations.Left.Count > 0)
            own["links"] = JsonSerializer.SerializeToNode(associations.Left, CaseWriting.Web);
        return CaseWriting.Shaped(says, CaseShape.Document, own);
    }

    /// <summary>The words that the licence asks to keep.</summary>
    private void Terms(JsonObject says, Origin origin, JsonObject definitions)
    {
        says["publisher"] = origin.Publisher.Length > 0 ? origin.Publisher : null;
        says["officialSourceURL"] = origin.Url.Length > 0 ? origin.Url : null;
        says["notes"] = origin.Notice();
        says.Remove("licenseURI");
        if (origin.Licence.Length == 0)
            return;
        var licence = writing.Titled("CFLicenses", "licence", origin.Licence);
        licence["licenseText"] = origin.Notice();
        CaseWriting.Add(definitions, "CFLicenses", licence);
        says["licenseURI"] = writing.Reference("CFLicenses", "licence", origin.Licence);
    }
}
