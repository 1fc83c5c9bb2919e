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
    Money = Self | Manager | PeopleOps | Finance,
    Deciders = Manager | SkipLevel | FormerManager | PeopleOps,
    Office = PeopleOps | Admin,
}

/// <summary>One endpoint and who gets through it; for everybody else it is not there.</summary>
/// <param name="Sees">Who sees what it is about and may not do this to it: they are told so.</param>
public sealed record Door(string Method, string Route, Persona Opens, Persona Sees = Persona.None);

/// <summary>
/// The one access table: every endpoint, and every part of what is written about people. It is shown on "Who can see
/// what",
/// and tests walk each line as each persona. A new page, endpoint, export or table adds its lines here in the same
/// commit.
/// </summary>
public static class AccessTable
{
    public static readonly IReadOnlyList<Door> Doors =
    [
        // Outside
        new("GET", "/", Persona.Anybody),
        new("GET", "/health", Persona.Anybody),
        new("GET", "/health/live", Persona.Anybody),
        new("GET", "/health/ready", Persona.Anybody),
        new("GET", "/openapi/{documentName}.json", Persona.Anybody),
        new("GET", "/sign-in", Persona.Anybody),
        new("GET", "/start", Persona.None),
        new("GET", "/welcome", Persona.Anybody),
        new("GET", "/help", Persona.Anybody),
        new("GET", "/accessibility", Persona.Anybody),
        new("GET", "/who-can-see-what", Persona.Anybody),
        new("GET", "/not-available", Persona.Anybody),
        new("GET", "/error", Persona.Anybody),
        new("POST", "/api/session", Persona.Anybody),
        new("DELETE", "/api/session", Persona.SignedIn),
        new("POST", "/api/session/confirmation", Persona.SignedIn),
        new("DELETE", "/api/sessions/{id}", Persona.Self),
        // What is expected: for everybody who is signed in
        new("GET", "/framework", Persona.SignedIn),
        new("GET", "/framework/{Framework:guid}", Persona.SignedIn),
        new("GET", "/framework/competencies/{Competency:guid}", Persona.SignedIn),
        new("GET", "/careers", Persona.SignedIn),
        new("GET", "/careers/{Slug}", Persona.SignedIn),
        new("GET", "/careers/compare", Persona.SignedIn),
        new("POST", "/careers/{slug}/target", Persona.SignedIn),
        new("GET", "/api/frameworks", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}", Persona.SignedIn),
        new("GET", "/api/competencies/{id}", Persona.SignedIn),
        new("GET", "/framework/{id}/export", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/export", Persona.SignedIn),
        new("GET", "/ims/case/v1p1/CFDocuments", Persona.SignedIn),
        new("GET", "/ims/case/v1p1/{kind}/{id}", Persona.SignedIn), // and, of frameworks that are public, for anybody
        new("GET", "/ims/case/v1p1/discovery/imscasev1p1_openapi3_v1p0.json", Persona.Anybody),
        new("GET", "/api/positions", Persona.SignedIn),
        new("GET", "/api/positions/{slug}", Persona.SignedIn),
        new("GET", "/api/positions/{slug}/nearest", Persona.SignedIn),
        new("GET", "/api/gap", Persona.SignedIn),
        new("GET", "/framework/{Framework:guid}/versions", Persona.SignedIn),
        new("GET", "/framework/{Framework:guid}/compare", Persona.SignedIn),
        new("GET", "/framework/{Framework:guid}/history/{Key}", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/versions", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/versions/{number:int}", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/compare", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/history/{key}", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/search", Persona.SignedIn),
        new("GET", "/framework/{Framework:guid}/criteria/{Key}", Persona.SignedIn),
        new("GET", "/api/frameworks/{id}/criteria/{family}", Persona.SignedIn),
        new("POST", "/framework/{id}/criteria", Persona.PeopleOps), // for anybody where the framework is public
        new("GET", "/framework/proposals", Persona.SignedIn),
        new("GET", "/framework/competencies/{Competency:guid}/propose", Persona.SignedIn),
        new("GET", "/api/competencies/{id}/proposals", Persona.SignedIn),
        new("POST", "/api/competencies/{id}/proposals", Persona.SignedIn),
        new("GET", "/api/proposals", Persona.SignedIn),
        new("GET", "/framework/proposals/{Id:guid}", Persona.PeopleOps),
        new("POST", "/api/proposals/{id}/decision", Persona.PeopleOps),
        new("POST", "/api/frameworks", Persona.PeopleOps),
        new("POST", "/api/frameworks/import", Persona.PeopleOps),
        // The draft of a framework: for its editors
        .. new[]
        {
            "",
            "/review",
            "/about",
            "/competencies/{Key}",
            "/competency",
            "/categories/{Key}",
            "/category",
            "/scales",
            "/scales/{Key}",
            "/scale",
            "/roles",
            "/roles/{Key}",
            "/role",
            "/roles/{Key}/expectations",
            "/families/{Key}",
            "/family",
            "/positions/{Key}",
            "/position",
        }.Select(page => new Door("GET", $"/framework/{{Framework:guid}}/draft{page}", Persona.PeopleOps)),
        .. new[]
        {
            "drafts",
            "draft/discard",
            "draft/{kind}/{key}/order",
            "draft/{kind}/{key}/removal",
            "draft/{kind}/{key}/restoration",
        }.Select(action => new Door("POST", $"/framework/{{id}}/{action}", Persona.PeopleOps)),
        new("GET", "/api/frameworks/{id}/draft", Persona.PeopleOps),
        new("POST", "/api/frameworks/{id}/draft", Persona.PeopleOps),
        new("DELETE", "/api/frameworks/{id}/draft", Persona.PeopleOps),
        new("POST", "/api/frameworks/{id}/draft/publication", Persona.PeopleOps),
        new("PUT", "/api/frameworks/{id}/draft/about", Persona.PeopleOps),
        new("PUT", "/api/frameworks/{id}/draft/expectations", Persona.PeopleOps),
        new("PUT", "/api/frameworks/{id}/draft/positions/{key}/expectations/{item}", Persona.PeopleOps),
        new("DELETE", "/api/frameworks/{id}/draft/{kind}/{key}", Persona.PeopleOps),
        .. new[] { "competencies", "categories", "scales", "families", "roles", "positions" }.SelectMany(parts =>
            new Door[]
            {
                new("PUT", $"/api/frameworks/{{id}}/draft/{parts}/{{key}}", Persona.PeopleOps),
                new("POST", $"/api/frameworks/{{id}}/draft/{parts}", Persona.PeopleOps),
            }
        ),
        new("GET", "/framework/import", Persona.PeopleOps),
        new("GET", "/framework/import/table", Persona.PeopleOps),
        // One's own
        new("GET", "/growth", Persona.SignedIn),
        new("GET", "/account", Persona.SignedIn),
        new("POST", "/account/theme", Persona.SignedIn),
        new("POST", "/account/sessions/{id}/end", Persona.Self),
        new("POST", "/account/links/dismissal", Persona.SignedIn),
        new("POST", "/sign-out", Persona.SignedIn),
        new("GET", "/api/me", Persona.SignedIn),
        new("GET", "/api/me/data", Persona.SignedIn),
        new("GET", "/api/me/gap", Persona.SignedIn),
        new("PUT", "/api/me/targets/{slug}", Persona.SignedIn),
        new("DELETE", "/api/me/targets/{slug}", Persona.SignedIn),
        new("GET", "/activity", Persona.SignedIn),
        new("GET", "/api/activity", Persona.SignedIn),
        new("GET", "/security", Persona.Admin),
        new("GET", "/api/security", Persona.Admin),
        // About a person: how they grow is between them and their manager of today
        new("GET", "/people/{Id:guid}/growth", Persona.Manager),
        new("GET", "/api/people/{id}/gap", Persona.Own),
        new("POST", "/people/{id}/assessments", Persona.Own),
        new("POST", "/api/people/{id}/assessments", Persona.Own),
        new("GET", "/rounds/{Id:guid}", Persona.Own),
        new("GET", "/api/rounds/{id}", Persona.Own),
        // An assessment is written by its rater: here the person's own
        new("GET", "/assessments/{Id:guid}", Persona.Self),
        new("GET", "/assessments/{Id:guid}/send", Persona.Self),
        new("POST", "/assessments/{id}/taking-back", Persona.Self),
        new("GET", "/api/assessments/{id}", Persona.Self),
        new("PUT", "/api/assessments/{id}/ratings/{item}", Persona.Self),
        new("POST", "/api/assessments/{id}/sending", Persona.Self),
        new("DELETE", "/api/assessments/{id}/sending", Persona.Self),
        // A team is for who leads one
        new("GET", "/team", Persona.Manager | Persona.SkipLevel | Persona.FormerManager),
        new("GET", "/api/team", Persona.Manager | Persona.SkipLevel | Persona.FormerManager),
        // The stipend: one's own, that of one's reports, and everybody's for People Ops and finance
        .. new[]
        {
            "/stipend",
            "/stipend/plan",
            "/stipend/ledger.csv",
            "/stipend/events",
            "/stipend/events/new",
            "/stipend/events/{Id:guid}",
            "/stipend/calendar",
            "/stipend/reports",
            "/stipend/policy",
        }.Select(page => new Door("GET", page, Persona.SignedIn)),
        .. new[] { "quote", "ledger", "requests", "events", "events/{id}", "calendar", "reports", "policies" }.Select(
            question => new Door("GET", $"/api/stipend/{question}", Persona.SignedIn)
        ),
        new("GET", "/stipend/requests/{Id:guid}", Persona.Money),
        new("GET", "/api/stipend/requests/{id}", Persona.Money),
        new("GET", "/stipend/receipts/{id}", Persona.Money),
        new("GET", "/api/stipend/receipts/{id}", Persona.Money),
        new("GET", "/people/{Id:guid}/stipend", Persona.Manager | Persona.PeopleOps | Persona.Finance),
        new("GET", "/api/people/{id}/stipend", Persona.Money),
        new("GET", "/stipend/approvals", Persona.Deciders),
        new("GET", "/api/stipend/approvals", Persona.Deciders),
        new("GET", "/stipend/finance", Persona.PeopleOps | Persona.Finance),
        new("GET", "/api/stipend/finance", Persona.PeopleOps | Persona.Finance),
        new("GET", "/stipend/finance/export", Persona.PeopleOps | Persona.Finance),
        new("GET", "/api/stipend/export", Persona.PeopleOps | Persona.Finance),
        new("GET", "/stipend/finance/payments", Persona.Finance),
        new("GET", "/api/stipend/payments", Persona.Finance),
        new("POST", "/api/stipend/payments", Persona.Finance),
        new("PUT", "/api/stipend/months/{month}", Persona.Finance),
        new("PUT", "/api/stipend/budgets/{year:int}", Persona.Finance),
        new("GET", "/stipend/policy/edit", Persona.PeopleOps),
        new("POST", "/api/stipend/policies/preview", Persona.PeopleOps),
        new("POST", "/api/stipend/policies", Persona.PeopleOps),
        new("GET", "/stipend/requests/{Id:guid}/claim", Persona.Self),
        new("GET", "/stipend/requests/{Id:guid}/report", Persona.Self),
        new("POST", "/api/stipend/check", Persona.SignedIn),
        new("POST", "/api/stipend/requests", Persona.SignedIn),
        new("POST", "/api/stipend/events", Persona.SignedIn),
        new("PUT", "/api/stipend/events/{id}/interest", Persona.SignedIn),
        new("DELETE", "/api/stipend/events/{id}/interest", Persona.SignedIn),
        new("POST", "/stipend/events/{id}/interest", Persona.SignedIn),
        new(
            "POST",
            "/api/stipend/requests/{id}/receipts",
            Persona.Self,
            Persona.Manager | Persona.PeopleOps | Persona.Finance
        ),
        new(
            "PUT",
            "/api/stipend/requests/{id}/report",
            Persona.Self,
            Persona.Manager | Persona.PeopleOps | Persona.Finance
        ),
        new(
            "POST",
            "/api/stipend/requests/{id}/answer",
            Persona.Self,
            Persona.Manager | Persona.PeopleOps | Persona.Finance
        ),
        new(
            "POST",
            "/api/stipend/requests/{id}/claim",
            Persona.Self,
            Persona.Manager | Persona.PeopleOps | Persona.Finance
        ),
        new("POST", "/api/stipend/requests/{id}/decision", Persona.Own, Persona.PeopleOps | Persona.Finance),
        // one's own: refused with the reason
        new("POST", "/api/stipend/requests/{id}/confirmation", Persona.Own, Persona.PeopleOps | Persona.Finance),
        new(
            "POST",
            "/api/stipend/requests/{id}/return",
            Persona.Self | Persona.Finance,
            Persona.Manager | Persona.PeopleOps
        ),
        new(
            "POST",
            "/api/stipend/requests/{id}/correction",
            Persona.Finance,
            Persona.Self | Persona.Manager | Persona.PeopleOps
        ),
        new("POST", "/stipend/requests/{id}/confirmation", Persona.Own),
        new("POST", "/stipend/requests/{id}/withdrawal", Persona.Self),
        new(
            "POST",
            "/api/stipend/requests/{id}/withdrawal",
            Persona.Self,
            Persona.Manager | Persona.PeopleOps | Persona.Finance
        ),
        new("POST", "/api/people/{id}/stipend/facts", Persona.Own | Persona.PeopleOps, Persona.Finance),
        new("POST", "/stipend/facts/{id}/removal", Persona.Manager | Persona.PeopleOps),
        new("DELETE", "/api/stipend/facts/{id}", Persona.Manager | Persona.PeopleOps, Persona.Self | Persona.Finance),
        new("POST", "/stipend/receipts/{id}/removal", Persona.Self),
        new(
            "DELETE",
            "/api/stipend/receipts/{id}",
            Persona.Self,
            Persona.Manager | Persona.PeopleOps | Persona.Finance
        ),
        // Employment facts
        new("GET", "/people/{Id:guid}", Persona.Own | Persona.Office),
        new("GET", "/api/people/{id}", Persona.Own | Persona.Office),
        new("GET", "/people", Persona.Office),
        new("GET", "/people/import", Persona.Office),
        new("GET", "/api/people", Persona.Office),
        new("POST", "/api/people/import", Persona.Office),
    ];

    /// <summary>A column of the table that people read.</summary>
    public sealed record Reader(string Name);

    /// <summary>A line of it: a part of what is kept, and what each reader may see of it.</summary>
    public sealed record Part(
        string What,
        string Person,
        string Manager,
        string Coworker,
        string PeopleOps,
        string Finance,
        string Admin
    )
    {
        public string Said(Reader reader) =>
            reader.Name switch
            {
                "Person" => Person,
                "Their manager" => Manager,
                "Coworkers, other managers" => Coworker,
                "People Ops" => PeopleOps,
                "Finance" => Finance,
                _ => Admin,
            };
    }

    public static readonly IReadOnlyList<Reader> Readers =
    [
        new("Person"),
        new("Their manager"),
        new("Coworkers, other managers"),
        new("People Ops"),
        new("Finance"),
        new("Administrator"),
    ];

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
        new("Stipend: what can be spent, ledger, requests, receipts", "Yes", "Yes", "No", "Yes", "Yes", "No"),
        new("Stipend: conversation held, notice given, group", "Yes", "Yes", "No", "Yes", "Yes", "No"),
        new("That somebody is away at an approved event", "Yes", "Yes", "The same team", "Yes", "Yes", "No"),
        new("Who would like to go to an event", "Yes", "Yes", "Yes", "Yes", "Yes", "Yes"),
        new("What somebody brought back and shared", "Yes", "Yes", "Yes", "Yes", "Yes", "Yes"),
        new("The stipend policy and the company’s limits", "Yes", "Yes", "Yes", "Yes", "Yes", "Yes"),
        new("Totals and budget of the stipend", "No", "No", "No", "Yes", "Yes", "No"),
        new(
            "Who opened the person’s growth, assessments, employment facts or receipts",
            "Yes",
            "Own reading",
            "No",
            "Yes",
            "No",
            "Yes"
        ),
        new(
            "Changes to position, manager, hours, dates and role, with before and after",
            "Yes",
            "No",
            "No",
            "Yes",
            "No",
            "Yes"
        ),
        new(
            "Security record: sign-ins, links, roles, exports, refusals",
            "Own lines",
            "Own lines",
            "Own lines",
            "In the record of activity",
            "Own lines",
            "Yes, but for the stipend"
        ),
        new(
            "Record of activity, without what was written",
            "Own lines",
            "Own lines",
            "Own lines",
            "Yes",
            "Own lines",
            "Yes, but for the stipend"
        ),
    ];
}
