using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>
/// The read-only CASE 1.1 API: published frameworks, their items and everything that belongs to them. Nothing about
/// people passes here.
/// </summary>
public static class CaseApi
{
    public const string Root = "/ims/case/v1p1";

    /// <summary>How frameworks are read: a program may ask for the headers alone.</summary>
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Sets = ["CFConcepts", "CFSubjects", "CFItemTypes"];

    /// <summary>What there is one of, by its identifier.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "CFPackages",
        "CFDocuments",
        "CFItems",
        "CFItemAssociations",
        "CFAssociations",
        "CFAssociationGroupings",
        "CFLicenses",
        "CFRubrics",
        .. Sets,
    ];

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 256,
    };

    public static void MapCase(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).AllowAnonymous(); // each answer holds only what its reader may see
        api.MapMethods("/CFDocuments", Reading, List)
            .Describes("The published frameworks, page by page: CFDocuments.")
            .Opens(Persona.SignedIn);
        api.MapMethods(
                "/discovery/imscasev1p1_openapi3_v1p0.json",
                Reading,
                (HttpContext http) => Said(CaseDiscovery.Document(Address(http), Kinds), Address(http))
            )
            .Describes("These requests with the shapes of CASE, where programs of the standard look for them.")
            .Opens(Persona.Anybody);
        api.MapMethods("/{kind}/{id}", Reading, Read)
            .Describes("One object by its identifier.")
            .Opens(Persona.SignedIn);
    }

    /// <summary>An answer of any depth: what a package brought with it may be deep.</summary>
    public static IResult Said(JsonObject answer, string address) =>
        TypedResults.Text(CasePackageText.At(address, answer.ToJsonString(Relaxed)), "application/json");

    private static async Task<IResult> List(
        [AsParameters] CaseList.Asked asked,
        HttpContext http,
        CasePackageCache shelf,
        CancellationToken ct
    ) => await shelf.Load(ct) is { } books ? CaseList.Answer(http, asked, books) : Unauthorised();

    private static async Task<IResult> Read(
        string kind,
        string id,
        HttpContext http,
        CasePackageCache shelf,
        CancellationToken ct
    ) => await shelf.Load(ct) is { } books ? One(books, Address(http), kind, id) : Unauthorised();

    private static IResult Unauthorised() =>
        CaseFaults.Of(
            StatusCodes.Status401Unauthorized,
            "unauthorised_request",
            "Sign in to read frameworks. None is open to everybody here."
        );

    private static IResult NotFound(string code, string why) => CaseFaults.Of(StatusCodes.Status404NotFound, code, why);

    private static IResult One(IReadOnlyList<CasePackageText> books, string address, string kind, string id)
    {
        if (!Kinds.Contains(kind))
            return NotFound(
                "unknownobject",
                $"There is nothing called {kind} here. There are {string.Join(", ", Kinds)}."
            );
        if (!Guid.TryParseExact(id, "D", out _))
            return NotFound("invalid_uuid", "The identifier is no UUID.");
        id = id.ToLowerInvariant();
        foreach (var book in books)
        {
            if (Answer(book, address, kind, id) is { } answer)
                return answer;
        }
        return NotFound("unknownobject", $"No published framework has this in its {kind}.");
    }

    private static IResult? Answer(CasePackageText book, string address, string kind, string id)
    {
        if (kind is "CFPackages" or "CFDocuments")
            return book.Id != id ? null
                : kind == "CFPackages"
                    ? TypedResults.Text(
                        CasePackageText.At(address, Encoding.UTF8.GetString(book.Bytes)),
                        "application/json"
                    )
                : Said(Alone(book.Document, ("CFPackageURI", book.Link("CFPackages"))), address);
        if (book.Find(kind == "CFItemAssociations" ? "CFItems" : kind, id) is not { } found)
            return null;
        var document = ("CFDocumentURI", book.Link("CFDocuments"));
        return kind switch
        {
            "CFItems" or "CFAssociations" => Said(Alone(found, document), address),
            "CFItemAssociations" => Around(book, address, Alone(found, document), id),
            _ when Sets.Contains(kind) => Said(
                new JsonObject { [kind] = new JsonArray([.. book.Below(kind, found).Select(d => Alone(d))]) },
                address
            ),
            _ => Said(Alone(found), address),
        };
    }

    /// <summary>An item with its associations, which stand in it as in a package; the standard knows no item without.</summary>
    private static IResult Around(CasePackageText book, string address, JsonObject item, string id)
    {
        var associations = book.Associations(id).Select(a => (JsonNode)Alone(a)).ToArray();
        return associations.Length == 0
            ? NotFound("unknownobject", "No association begins or ends at this item.")
            : Said(new JsonObject { ["CFItem"] = item, ["CFAssociations"] = new JsonArray(associations) }, address);
    }

    /// <summary>
    /// An object as it stands outside of a package: with a link to what it belongs to, which inside is forbidden.
    /// </summary>
    public static JsonObject Alone(JsonElement found, (string Name, object Link)? to = null)
    {
        var alone = JsonObject.Create(found)!;
        if (to is { } link)
            alone[link.Name] = JsonSerializer.SerializeToNode(link.Link);
        return alone;
    }

    /// <summary>An object as it reads under an address.</summary>
    public static JsonObject At(string address, JsonObject said) =>
        JsonNode
            .Parse(CasePackageText.At(address, said.ToJsonString(Relaxed)), documentOptions: new() { MaxDepth = 256 })!
            .AsObject();

    public static string Address(HttpContext http) =>
        http.RequestServices.GetRequiredService<AppOptions>().Address(http);
}
