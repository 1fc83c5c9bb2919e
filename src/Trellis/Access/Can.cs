namespace Trellis.Access;

/// <summary>
/// May they do this to it? Pure, and asked by the page that shows the button and by the handler that acts.
/// </summary>
public static class Can
{
    /// <summary>People Ops and administrators import people.</summary>
    public static bool ImportPeople(Viewer me) => me.IsPeopleOps || me.IsAdmin;

    /// <summary>Only an administrator hands out more than the role of an employee, and nobody to themselves.</summary>
    public static bool Grant(Viewer me, Id<Person>? to) => me.IsAdmin && (me.IsOperator || to != me.PersonId);

    /// <summary>
    /// People Ops lets employees in; a role with powers is let in by an administrator; nobody makes a link for
    /// themselves.
    /// </summary>
    public static bool LetIn(Viewer me, Person person) =>
        person.Id != me.PersonId && (me.IsAdmin || (me.IsPeopleOps && person.Access == AccessRole.Employee));

    /// <summary>
    /// People Ops changes the address of employees; that of somebody whose role has powers an administrator; nobody
    /// changes their own. An address is what one signs in with.
    /// </summary>
    public static bool ChangeAddress(Viewer me, Person person) => LetIn(me, person);

    /// <summary>
    /// People Ops and administrators change the facts of a person's work; nobody changes their own, but for whoever set
    /// Trellis up as long as there is nobody else to do it.
    /// </summary>
    public static bool ChangeEmployment(Viewer me, Id<Person> id) =>
        (me.IsPeopleOps || me.IsAdmin) && (me.IsOperator || id != me.PersonId || IsFounder(me));

    /// <summary>Whoever set Trellis up, until they hand People Ops over: there is no colleague to ask yet.</summary>
    public static bool IsFounder(Viewer me) => me.Role == AccessRole.AdminAndPeopleOps;

    /// <summary>Administrators change what holds for the whole organisation.</summary>
    public static bool RunOrganisation(Viewer me) => me.IsAdmin;

    /// <summary>
    /// Only an administrator renames an administrator, or says when they begin and end: whoever cannot give that role
    /// cannot take it.
    /// </summary>
    public static bool Rename(Viewer me, AccessRole of) => !of.IsAdmin() || me.IsAdmin;

    /// <summary>People Ops edits and publishes the framework.</summary>
    public static bool EditFramework(Viewer me) => me.EditsFramework;

    /// <summary>The list of all people and the record of all activity.</summary>
    public static bool SeeEveryone(Viewer me) => me.IsPeopleOps || me.IsAdmin;

    /// <summary>Administrators keep the installation safe: sign-ins, links, roles, exports and refusals.</summary>
    public static bool SeeSecurity(Viewer me) => me.IsAdmin;

    /// <summary>Whoever leads somebody, and People Ops, find the requests that wait for them.</summary>
    public static bool DecideOnStipends(Viewer me) => me.Manages || me.IsPeopleOps;

    /// <summary>Finance pays, sets limits and budgets; People Ops reads along.</summary>
    public static bool SeeFinance(Viewer me) => me.IsFinance || me.IsPeopleOps;

    /// <summary>Finance alone moves money.</summary>
    public static bool Pay(Viewer me) => me.IsFinance;

    /// <summary>People Ops writes the stipend policy.</summary>
    public static bool EditPolicy(Viewer me) => me.IsPeopleOps;

    /// <summary>People Ops records the days of conversations that were held before or outside Trellis.</summary>
    public static bool RecordConversations(Viewer me) => me.IsPeopleOps;

    /// <summary>People Ops reminds managers of what is overdue.</summary>
    public static bool RemindManagers(Viewer me) => me.IsPeopleOps;
}
