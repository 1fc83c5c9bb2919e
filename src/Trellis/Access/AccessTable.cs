namespace Trellis.Access;

/// <summary>Who somebody is to the person that a request is about.</summary>
[Flags]
public enum Persona
{
    None = 0,
    Anonymous = 1,
    Self = 2,
    Manager = 4,
    SkipLevel = 8,
    FormerManager = 16,
    Unrelated = 32,
    PeopleOps = 64,
    Finance = 128,
    Admin = 256,
    SignedIn = Self | Manager | SkipLevel | FormerManager | Unrelated | PeopleOps | Finance | Admin,
    Anybody = Anonymous | SignedIn,
    Own = Self | Manager,
    Office = PeopleOps | Admin,
}

/// <summary>One endpoint and who gets through it; for everybody else it is not there.</summary>
public sealed record Door(string Method, string Route, Persona Opens);

/// <summary>
/// The one access table: every endpoint, and every part of what is written about people. It is shown on "Who can see what",
/// and tests walk each line as each persona. A new page, endpoint, export or table adds its lines here in the same commit.
/// </summary>
public static class AccessTable
{
    public static readonly IReadOnlyList<Door> Doors =
    [
        // Outside
        new("GET", "/", Persona.Anybody), new("GET", "/health", Persona.Anybody), new("GET", "/openapi/{documentName}.json", Persona.Anybody),
        new("GET", "/sign-in", Persona.Anybody), new("GET", "/start", Persona.None), new("GET", "/welcome", Persona.Anybody),
        new("GET", "/help", Persona.Anybody), new("GET", "/accessibility", Persona.Anybody), new("GET", "/who-can-see-what", Persona.Anybody),
        new("GET", "/not-available", Persona.Anybody), new("GET", "/error", Persona.Anybody),
        new("POST", "/api/session", Persona.Anybody), new("DELETE", "/api/session", Persona.SignedIn),

        // What is expected: for everybody who is signed in
        new("GET", "/framework", Persona.SignedIn), new("GET", "/framework/{Framework:guid}", Persona.SignedIn), new("GET", "/framework/competencies/{Competency:guid}", Persona.SignedIn),
        new("GET", "/careers", Persona.SignedIn), new("GET", "/careers/{Slug}", Persona.SignedIn), new("GET", "/careers/compare", Persona.SignedIn),
        new("POST", "/careers/{slug}/target", Persona.SignedIn),
        new("GET", "/api/frameworks", Persona.SignedIn), new("GET", "/api/frameworks/{id}", Persona.SignedIn), new("GET", "/api/competencies/{id}", Persona.SignedIn),
        new("GET", "/framework/{id}/export", Persona.SignedIn), new("GET", "/api/frameworks/{id}/export", Persona.SignedIn),
        new("GET", "/ims/case/v1p1/CFDocuments", Persona.SignedIn), new("GET", "/ims/case/v1p1/{kind}/{id}", Persona.SignedIn), // and, of frameworks that are public, for anybody
        new("GET", "/ims/case/v1p1/discovery/imscasev1p1_openapi3_v1p0.json", Persona.Anybody),
        new("GET", "/api/positions", Persona.SignedIn), new("GET", "/api/positions/{slug}", Persona.SignedIn), new("GET", "/api/positions/{slug}/nearest", Persona.SignedIn), new("GET", "/api/gap", Persona.SignedIn),

        new("GET", "/framework/{Framework:guid}/versions", Persona.SignedIn), new("GET", "/framework/{Framework:guid}/compare", Persona.SignedIn), new("GET", "/framework/{Framework:guid}/history/{Key}", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/versions", Persona.SignedIn), new("GET", "/api/frameworks/{id}/versions/{number:int}", Persona.SignedIn), new("GET", "/api/frameworks/{id}/compare", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/history/{key}", Persona.SignedIn), new("GET", "/api/frameworks/{id}/search", Persona.SignedIn),

        new("GET", "/framework/{Framework:guid}/criteria/{Key}", Persona.SignedIn), new("GET", "/api/frameworks/{id}/criteria/{family}", Persona.SignedIn), new("POST", "/framework/{id}/criteria", Persona.PeopleOps), // for anybody where the framework is public
        new("GET", "/framework/proposals", Persona.SignedIn), new("GET", "/framework/competencies/{Competency:guid}/propose", Persona.SignedIn),
        new("GET", "/api/competencies/{id}/proposals", Persona.SignedIn), new("POST", "/api/competencies/{id}/proposals", Persona.SignedIn), new("GET", "/api/proposals", Persona.SignedIn),
        new("GET", "/framework/proposals/{Id:guid}", Persona.PeopleOps), new("POST", "/api/proposals/{id}/decision", Persona.PeopleOps), new("POST", "/api/frameworks", Persona.PeopleOps), new("POST", "/api/frameworks/import", Persona.PeopleOps),

        // The draft of a framework: for its editors
        .. new[] { "", "/review", "/about", "/competencies/{Key}", "/competency", "/categories/{Key}", "/category", "/scales", "/scales/{Key}", "/scale", "/roles", "/roles/{Key}", "/role", "/roles/{Key}/expectations",
            "/families/{Key}", "/family", "/positions/{Key}", "/position" }.Select(page => new Door("GET", $"/framework/{{Framework:guid}}/draft{page}", Persona.PeopleOps)),
        .. new[] { "drafts", "draft/discard", "draft/{kind}/{key}/order", "draft/{kind}/{key}/removal", "draft/{kind}/{key}/restoration" }.Select(action => new Door("POST", $"/framework/{{id}}/{action}", Persona.PeopleOps)),
        new("GET", "/api/frameworks/{id}/draft", Persona.PeopleOps), new("POST", "/api/frameworks/{id}/draft", Persona.PeopleOps), new("DELETE", "/api/frameworks/{id}/draft", Persona.PeopleOps),
        new("POST", "/api/frameworks/{id}/draft/publication", Persona.PeopleOps), new("PUT", "/api/frameworks/{id}/draft/about", Persona.PeopleOps), new("PUT", "/api/frameworks/{id}/draft/expectations", Persona.PeopleOps),
        new("PUT", "/api/frameworks/{id}/draft/positions/{key}/expectations/{item}", Persona.PeopleOps), new("DELETE", "/api/frameworks/{id}/draft/{kind}/{key}", Persona.PeopleOps),
        .. new[] { "competencies", "categories", "scales", "families", "roles", "positions" }.SelectMany(parts => new Door[] { new("PUT", $"/api/frameworks/{{id}}/draft/{parts}/{{key}}", Persona.PeopleOps), new("POST", $"/api/frameworks/{{id}}/draft/{parts}", Persona.PeopleOps) }),
        new("GET", "/framework/import", Persona.PeopleOps), new("GET", "/framework/import/table", Persona.PeopleOps),

        // One's own
        new("GET", "/growth", Persona.SignedIn), new("GET", "/account", Persona.SignedIn), new("POST", "/account/theme", Persona.SignedIn), new("POST", "/sign-out", Persona.SignedIn),
        new("GET", "/api/me", Persona.SignedIn), new("GET", "/api/me/data", Persona.SignedIn), new("GET", "/api/me/gap", Persona.SignedIn),
        new("PUT", "/api/me/targets/{slug}", Persona.SignedIn), new("DELETE", "/api/me/targets/{slug}", Persona.SignedIn),
        new("GET", "/activity", Persona.SignedIn), new("GET", "/api/activity", Persona.SignedIn),

        // About a person: how they grow is between them and their manager of today
        new("GET", "/people/{Id:guid}/growth", Persona.Manager), new("GET", "/api/people/{id}/gap", Persona.Own),
        new("POST", "/people/{id}/assessments", Persona.Own), new("POST", "/api/people/{id}/assessments", Persona.Own),
        new("GET", "/rounds/{Id:guid}", Persona.Own), new("GET", "/api/rounds/{id}", Persona.Own),

        // An assessment is written by its rater: here the person's own
        new("GET", "/assessments/{Id:guid}", Persona.Self), new("GET", "/assessments/{Id:guid}/send", Persona.Self), new("POST", "/assessments/{id}/taking-back", Persona.Self),
        new("GET", "/api/assessments/{id}", Persona.Self), new("PUT", "/api/assessments/{id}/ratings/{item}", Persona.Self),
        new("POST", "/api/assessments/{id}/sending", Persona.Self), new("DELETE", "/api/assessments/{id}/sending", Persona.Self),

        // A team is for who leads one
        new("GET", "/team", Persona.Manager | Persona.SkipLevel | Persona.FormerManager), new("GET", "/api/team", Persona.Manager | Persona.SkipLevel | Persona.FormerManager),

        // Employment facts
        new("GET", "/people/{Id:guid}", Persona.Own | Persona.Office), new("GET", "/api/people/{id}", Persona.Own | Persona.Office),
        new("GET", "/people", Persona.Office), new("GET", "/people/import", Persona.Office), new("GET", "/api/people", Persona.Office), new("POST", "/api/people/import", Persona.Office),
    ];

    /// <summary>A column of the table that people read.</summary>
    public sealed record Reader(string Name);

    /// <summary>A line of it: a part of what is kept, and what each reader may see of it.</summary>
    public sealed record Part(string What, string Person, string Manager, string Coworker, string PeopleOps, string Finance, string Admin)
    {
        public string Said(Reader reader) => reader.Name switch
        {
            "Person" => Person,
            "Their manager" => Manager,
            "Coworkers, other managers" => Coworker,
            "People Ops" => PeopleOps,
            "Finance" => Finance,
            _ => Admin,
        };
    }

    public static readonly IReadOnlyList<Reader> Readers = [new("Person"), new("Their manager"), new("Coworkers, other managers"), new("People Ops"), new("Finance"), new("Administrator")];

    public static readonly IReadOnlyList<Part> Parts =
    [
        new("Framework, positions, career paths", "Yes", "Yes", "Yes", "Yes", "Yes", "Yes"),
        new("Comments on the framework and proposals", "Yes", "Yes", "Yes", "Yes", "Yes", "Yes"),
        new("Drafts of the framework", "No", "No", "No", "Yes", "No", "No"),
        new("Position, manager, hours, dates", "Yes", "Yes", "No", "Yes", "No", "Yes"),
        new("Self-assessment, as a draft", "Yes", "No", "No", "No", "No", "No"),
        new("Manager’s assessment, as a draft", "No", "Yes", "No", "No", "No", "No"),
        new("That a view is sent, and when", "Yes", "Yes", "No", "Yes", "No", "Yes"),
        new("Both views, once both are sent", "Yes", "Yes", "No", "No", "No", "No"),
        new("Final assessment", "When shared", "Yes", "No", "When shared", "No", "No"),
        new("Gap to the role and to targets", "Yes", "Yes", "No", "No", "No", "No"),
        new("Chosen targets", "Yes", "Yes", "No", "No", "No", "No"),
        new("Who opened the person’s growth", "Yes", "Own reading", "No", "Yes", "No", "Yes"),
        new("Record of activity, without what was written", "Own lines", "Own lines", "Own lines", "Yes", "Own lines", "Yes"),
    ];
}
