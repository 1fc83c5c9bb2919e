namespace Trellis.Access;

/// <summary>The table that people read on "Who can see what": each part of what is kept, and who may read it.</summary>
public static class Readership
{
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
        new("That a view is submitted, and when", "Yes", "Yes", "No", "Yes", "No", "Yes"),
        new("Both views, once both are submitted", "Yes", "Yes", "No", "No", "No", "No"),
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
