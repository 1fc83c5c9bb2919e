using System.ComponentModel.DataAnnotations;
using Trellis.Accounts;

namespace Trellis.People;

/// <summary>Sends several people their first link to choose a password, by mail.</summary>
public sealed class InvitePeople(AppDb db, Viewer me, Invitations invitations)
{
    /// <summary>So many at once: a page of the list.</summary>
    public const int Most = PeopleList.PageSize;

    public sealed class Request
    {
        /// <summary>Who is invited: whoever has a password already, or has left, is left out.</summary>
        [Required]
        [MaxLength(Most, ErrorMessage = "Invite at most {1} people at once.")]
        public IReadOnlyList<Id<Person>>? People { get; set; }
    }

    /// <param name="Invited">The names of those to whom a mail goes out.</param>
    /// <param name="LeftOut">The names of those who need none, or whom only an administrator lets in.</param>
    public sealed record View(IReadOnlyList<string> Invited, IReadOnlyList<string> LeftOut);

    public async Task<Result<View>> Handle(Request request, CancellationToken ct)
    {
        if (!Can.ImportPeople(me))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var sight = db.For(me);
        var asked = request.People!.Distinct().ToList();
        var people = await sight
            .People.Where(p => asked.Contains(p.Id))
            .OrderBy(p => p.NameKey)
            .Select(p => new
            {
                Person = p,
                HasPassword = sight.Accounts.Any(a => a.PersonId == p.Id && a.PasswordHash != null),
            })
            .ToListAsync(ct);
        var invited = people.FindAll(p => !p.HasPassword && !(p.Person.EndsOn < me.Today) && Can.LetIn(me, p.Person));
        if (
            invited.Count > 0
            && (await invitations.SendAll(invited.ConvertAll(p => p.Person.Id), ct)).Problem is { } problem
        )
            return problem;
        return new View(
            invited.ConvertAll(p => p.Person.Name),
            people.Except(invited).Select(p => p.Person.Name).ToList()
        );
    }
}
