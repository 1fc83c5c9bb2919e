using Microsoft.Extensions.DependencyInjection;

namespace Trellis.Tests.Access;

/// <summary>The table that people read, as it was agreed on: a part, and what each reader sees of it.</summary>
public sealed class ReadershipTests(SqliteWorld world) : SharedWorld(world), IClassFixture<SqliteWorld>
{
    private static readonly string[] Agreed =
    [
        "Framework, positions, career paths | Yes | Yes | Yes | Yes | Yes | Yes",
        "Comments on the framework and proposals | Yes | Yes | Yes | Yes | Yes | Yes",
        "Drafts of the framework | No | No | No | Yes | No | No",
        "Name, position and manager, in the directory and the chart | Yes | Yes | Yes | Yes | Yes | Yes",
        "Position, manager, hours, groups, dates, leave of absence | Yes | Yes | No | Yes | No | Yes",
        "Self-assessment, as a draft | Yes | No | No | No | No | No",
        "Manager’s assessment, as a draft | No | Yes | No | No | No | No",
        "That a view is submitted, and when | Yes | Yes | No | Yes | No | Yes",
        "Both views, once both are submitted | Yes | Yes | No | No | No | No",
        "Final assessment | When shared | Yes | No | When shared | No | No",
        "Calibration: reflection, as a draft | Yes | No | No | No | No | No",
        "Calibration: reflection, once submitted | Yes | Yes | No | No | No | No",
        "Calibration: coworkers’ feedback | A summary | With names | Their own | No | No | No",
        "Calibration: notes of whoever leads it | No | Own | No | No | No | No",
        "Calibration: outcome and comment, once shared | Yes | Yes | No | Yes | No | No",
        "Reviews: who did what, and when | Yes | Yes | No | Yes | No | No",
        "By when conversations are due, and when they were held | Yes | Yes | No | Yes | No | No",
        "Gap to the role and to targets | Yes | Yes | No | No | No | No",
        "Chosen targets | Yes | Yes | No | No | No | No",
        "Goals for oneself, and goals that are not started | Yes | No | No | No | No | No",
        "Goals shared with the manager, check-ins, actions | Yes | Yes | No | No | No | No",
        "Goals open to everyone | Yes | Yes | Yes | Yes | Yes | Yes",
        "A manager’s check-ins on a goal, also one open to everyone | Yes | Yes | No | No | No | No",
        "PD plan, before it is proposed | Yes | No | No | No | No | No",
        "PD plan, once it is proposed, and its comments | Yes | Yes | No | No | No | No",
        "That a PD plan was agreed, and when | Yes | Yes | No | Yes | No | No",
        "Appreciation open to everyone | Yes | Yes | Yes | Yes | Yes | Yes",
        "Appreciation for those whom it names | When named | No | When named | When named | When named | When named",
        "Feedback outside reviews | Yes | When meant for them | When they wrote it | No | No | No",
        "Requests for feedback, also declined ones | Yes | When asked | When asked | No | No | No",
        "Notes from retrospectives | Yes | Own | Own | Own | Own | Own",
        "Evidence that one collects | Yes | No | No | No | No | No",
        "Evidence attached to a rating, once both views are submitted | Yes | Yes, quotes with consent | No | No | No | No",
        "Promotion case, before it is shared | Yes | No | No | No | No | No",
        "Promotion case, once it is shared | Yes | Yes | No | With a recommendation of it | No | No",
        "1:1s: points, actions and shared notes | Yes | Yes | No | No | No | No",
        "1:1s: private notes | Own | Own | Own | Own | Own | Own",
        "That a 1:1 was held, and when | Yes | Yes | No | Yes | No | No",
        "Concern, to its person and its writer | Yes | Its writer | No | When shown or named in a plan | No | No",
        "Improvement plan, once it is shared | Yes | Yes | No | Yes | No | No",
        "Improvement plan, as a draft | No | Yes | No | Yes | No | No",
        "Who opened an improvement plan | When shared | Yes | No | Yes | No | No",
        "Skills: levels, what one wants to grow in, certificates | Yes | Yes | No | No | No | No",
        "The same, once shared with another team | Yes | Yes | The manager of that team | No | No | No",
        "Title of a goal that a stipend request names | Yes | Yes | No | Yes | Yes | No",
        "Stipend: what can be spent, ledger, requests, receipts | Yes | Yes | No | Yes | Yes | No",
        "Stipend: conversation held, notice given, group | Yes | Yes | No | Yes | Yes | No",
        "That somebody is away at an approved event | Yes | Yes | The same team | Yes | Yes | No",
        "Who would like to go to an event | Yes | Yes | Yes | Yes | Yes | Yes",
        "What somebody learned and shared | Yes | Yes | Yes | Yes | Yes | Yes",
        "The stipend policy and the company’s limits | Yes | Yes | Yes | Yes | Yes | Yes",
        "Totals and budget of the stipend | No | No | No | Yes | Yes | No",
        "Messages to the person | Yes | No | No | No | No | Undelivered, without words",
        "Who opened the person’s growth, assessments, employment facts or receipts"
            + " | Yes | Own reading | No | Yes | No | Yes",
        "Changes to position, manager, hours, dates and role, with before and after | Yes | No | No | Yes | No | Yes",
        "Security record: sign-ins, links, roles, exports, refusals"
            + " | Own lines | Own lines | Own lines | In the record of activity | Own lines | Yes, but for the stipend",
        "Record of activity, without what was written"
            + " | Own lines | Own lines | Own lines | Yes | Own lines | Yes, but for the stipend",
    ];

    /// <summary>Whoever opens a part to somebody else changes the list above and sees what they do.</summary>
    [Fact]
    public void The_table_that_people_read_is_the_one_that_was_agreed_on() =>
        App
            .Services.GetRequiredService<Readership>()
            .Parts()
            .Select(p => string.Join(" | ", p.Said.Prepend(p.What)))
            .ShouldBe(Agreed);
}
