using Trellis.Stipends.Account;

namespace Trellis.Stipends.Requests;

/// <summary>Who the viewer is to a request.</summary>
public static class Actors
{
    public static RequestActor To(this Viewer me, StipendAccount account) =>
        new(
            account.Id == me.PersonId,
            account.ManagerId is { } m && m == me.PersonId,
            me.Role.IsPeopleOps(),
            me.Role == AccessRole.Finance,
            account.ManagerId is not null
        );

    /// <summary>Who the viewer is to a request of which the history is read.</summary>
    public static RequestActor To(this Viewer me, StipendAccount account, IEnumerable<RequestEntry> history) =>
        me.To(account) with
        {
            HasAgreed = history.Any(h => h.Act == RequestAct.Approve && h.ById == me.PersonId),
        };

    /// <summary>Adds a line to the history of a request.</summary>
    public static void Add(this StipendRequest request, Viewer by, RequestAct act, string words = "") =>
        request.History.Add(
            new()
            {
                Act = act,
                At = by.Now,
                ById = by.PersonId,
                ByName = by.Name,
                Words = words,
            }
        );

    /// <summary>
    /// Whether somebody did exactly this last: a second click, the back button or a retry finds it done.
    /// </summary>
    public static bool IsRepeat(this StipendRequest request, Viewer by, RequestAct act, string words) =>
        request.History.OrderBy(h => h.At).ThenBy(h => h.Id.Value).LastOrDefault() is { } last
        && last.Act == act
        && last.ById == by.PersonId
        && last.Words == words;
}
