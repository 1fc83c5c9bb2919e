namespace Trellis.Access;

/// <summary>
/// The table that people read on "Who can see what": each part of what is kept, and who may read it. A part that one
/// endpoint shows is read off that endpoint; what depends on more than who asks is said here in words.
/// </summary>
public sealed class Readership(IEnumerable<EndpointDataSource> sources)
{
    /// <summary>A column: a name, and who they are to the person that a part is about.</summary>
    public sealed record Reader(string Name, Persona Who);

    /// <summary>A line: a part of what is kept, and what each reader may see of it, in the order of the readers.</summary>
    public sealed record Part(string What, IReadOnlyList<string> Said);

    public static readonly IReadOnlyList<Reader> Readers =
    [
        new("Person", Persona.Self),
        new("Their manager", Persona.Manager),
        new("Coworkers, other managers", Persona.Unrelated),
        new("People Ops", Persona.PeopleOps),
        new("Finance", Persona.Finance),
        new("Administrator", Persona.Admin),
    ];

    public IReadOnlyList<Part> Parts()
    {
        var doors = AccessTable.Of(sources).Where(d => d.Method == HttpMethods.Get).ToLookup(d => d.Route);
        return
        [
            Shown("Framework, positions, career paths", "/api/frameworks/{id}"),
            Shown("Comments on the framework and proposals", "/api/competencies/{id}/proposals"),
            Shown("Drafts of the framework", "/api/frameworks/{id}/draft"),
            Shown("Name, position and manager, in the directory and the chart", "/api/directory"),
            Shown("Position, manager, hours, groups, dates, leave of absence", "/api/people/{id}"),
            new("Self-assessment, as a draft", ["Yes", "No", "No", "No", "No", "No"]),
            new("Manager’s assessment, as a draft", ["No", "Yes", "No", "No", "No", "No"]),
            new("That a view is submitted, and when", ["Yes", "Yes", "No", "Yes", "No", "Yes"]),
            Shown("Both views, once both are submitted", "/api/rounds/{id}"),
            new("Final assessment", ["When shared", "Yes", "No", "When shared", "No", "No"]),
            new("Calibration: reflection, as a draft", ["Yes", "No", "No", "No", "No", "No"]),
            new("Calibration: reflection, once submitted", ["Yes", "Yes", "No", "No", "No", "No"]),
            new("Calibration: coworkers’ feedback", ["A summary", "With names", "Their own", "No", "No", "No"]),
            new("Calibration: notes of whoever leads it", ["No", "Own", "No", "No", "No", "No"]),
            new("Calibration: outcome and comment, once shared", ["Yes", "Yes", "No", "Yes", "No", "No"]),
            Shown("Reviews: who did what, and when", "/api/reviews/{id}"),
            Shown("By when conversations are due, and when they were held", "/api/people/{id}/conversations"),
            Shown("Gap to the role and to targets", "/api/people/{id}/gap"),
            Shown("Chosen targets", "/api/people/{id}/gap"),
            new("Goals for oneself, and goals that are not started", ["Yes", "No", "No", "No", "No", "No"]),
            Shown("Goals shared with the manager, check-ins, actions", "/api/goals/{id}"),
            Shown("Goals open to everyone", "/api/goals"),
            new("A manager’s check-ins on a goal, also one open to everyone", ["Yes", "Yes", "No", "No", "No", "No"]),
            new("PD plan, before it is proposed", ["Yes", "No", "No", "No", "No", "No"]),
            Shown("PD plan, once it is proposed, and its comments", "/api/plans/{id}"),
            Shown("That a PD plan was agreed, and when", "/api/people/{id}/conversations"),
            Shown("Appreciation open to everyone", "/api/appreciation"),
            new(
                "Appreciation for those whom it names",
                ["When named", "No", "When named", "When named", "When named", "When named"]
            ),
            new("Feedback outside reviews", ["Yes", "When meant for them", "When they wrote it", "No", "No", "No"]),
            new("Requests for feedback, also declined ones", ["Yes", "When asked", "When asked", "No", "No", "No"]),
            new("Notes from retrospectives", ["Yes", "Own", "Own", "Own", "Own", "Own"]),
            new("Evidence that one collects", ["Yes", "No", "No", "No", "No", "No"]),
            new(
                "Evidence attached to a rating, once both views are submitted",
                ["Yes", "Yes, quotes with consent", "No", "No", "No", "No"]
            ),
            new("Promotion case, before it is shared", ["Yes", "No", "No", "No", "No", "No"]),
            new("Promotion case, once it is shared", ["Yes", "Yes", "No", "With a recommendation of it", "No", "No"]),
            Shown("1:1s: points, actions and shared notes", "/api/one-on-ones/{id}"),
            new("1:1s: private notes", ["Own", "Own", "Own", "Own", "Own", "Own"]),
            Shown("That a 1:1 was held, and when", "/api/people/{id}/conversations"),
            new(
                "Concern, to its person and its writer",
                ["Yes", "Its writer", "No", "When shown or named in a plan", "No", "No"]
            ),
            Shown("Improvement plan, once it is shared", "/api/improvement-plans/{id}"),
            new("Improvement plan, as a draft", ["No", "Yes", "No", "Yes", "No", "No"]),
            new("Who opened an improvement plan", ["When shared", "Yes", "No", "Yes", "No", "No"]),
            Shown("Skills: levels, what one wants to grow in, certificates", "/api/people/{id}/skills"),
            new(
                "The same, once shared with another team",
                ["Yes", "Yes", "The manager of that team", "No", "No", "No"]
            ),
            Shown("Title of a goal that a stipend request names", "/api/people/{id}/stipend"),
            Shown("Stipend: what can be spent, ledger, requests, receipts", "/api/people/{id}/stipend"),
            Shown("Stipend: conversation held, notice given, group", "/api/people/{id}/stipend"),
            new("That somebody is away at an approved event", ["Yes", "Yes", "The same team", "Yes", "Yes", "No"]),
            Shown("Who would like to go to an event", "/stipend/events/{Id:guid}"),
            Shown("What somebody learned and shared", "/stipend/reports"),
            Shown("The stipend policy and the company’s limits", "/stipend/policy"),
            Shown("Totals and budget of the stipend", "/api/stipend/finance"),
            new("Messages to the person", ["Yes", "No", "No", "No", "No", "Undelivered, without words"]),
            new(
                "Who opened the person’s growth, assessments, employment facts or receipts",
                ["Yes", "Own reading", "No", "Yes", "No", "Yes"]
            ),
            new(
                "Changes to position, manager, hours, dates and role, with before and after",
                ["Yes", "No", "No", "Yes", "No", "Yes"]
            ),
            new(
                "Security record: sign-ins, links, roles, exports, refusals",
                [
                    "Own lines",
                    "Own lines",
                    "Own lines",
                    "In the record of activity",
                    "Own lines",
                    "Yes, but for the stipend",
                ]
            ),
            new(
                "Record of activity, without what was written",
                ["Own lines", "Own lines", "Own lines", "Yes", "Own lines", "Yes, but for the stipend"]
            ),
        ];

        Part Shown(string what, string route)
        {
            var opens = doors[route].Single().Opens;
            return new(what, [.. Readers.Select(r => opens.HasFlag(r.Who) ? "Yes" : "No")]);
        }
    }
}
