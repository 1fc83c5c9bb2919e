using System.ComponentModel.DataAnnotations;

namespace Trellis.People.Acts;

/// <summary>Somebody new as they are typed.</summary>
public sealed class AddForm : EmploymentForm
{
    [
        RequiredText(ErrorMessage = "Write their name."),
        StringLength(120, ErrorMessage = "Write at most {1} characters.")
    ]
    public string? Name { get; set; }

    [
        RequiredText(ErrorMessage = "Write their work email."),
        StringLength(254, ErrorMessage = "Write at most {1} characters.")
    ]
    public string? Email { get; set; }

    public AddPerson.Request ToPerson(string? seen)
    {
        var request = To<AddPerson.Request>(seen);
        (request.Name, request.Email) = (Name, Email);
        return request;
    }
}
